# Les salles du menu qui contiennent plus de sortes de fiches qu’une rangée d’onglets, et comment leurs pages les rassemblent.

room-participation = Participation
    .help = Qui l’on écoute : instances, consultations, propositions et ce qu’en disent les groupes.
room-communication = Communication
    .help = Ce qui est dit : plans, activités, discours communs, presse.
room-agendas = Agendas
    .help = Les agendas mondiaux et leurs objectifs, et ce qui est en veille.

room-all = { $room } : tout

room-group-boards = En un coup d’œil
room-group-ties = Les liens
room-group-networks = Réseaux et alliances
room-group-voice = Ce que nous disons et signons
room-group-work = Ce qui se fait
room-group-policy = La politique
room-group-year = Année par année
room-group-ground = Ce sur quoi elle repose
room-group-results = Les résultats
room-group-harm = Les inconvénients, et ce que l’on y fait
room-group-tables = Les instances
room-group-voices = Les voix
room-group-plan = Le plan
room-group-image = Image et presse
room-group-agendas = Les agendas
room-group-bodies = Qui gouverne
room-group-people = Qui agit, et pour qui
room-group-places = Où, et à quel sujet
room-group-law = Mandats et droit
room-group-means = Les moyens
room-group-house = La maison
room-group-others = Autres
