# Les agendas du monde : leurs objectifs et cibles, et ce que le bureau en note.

## Salles


## Agenda

kind-agenda = Agenda mondial
    .help = Un texte du monde avec ses objectifs : les ODD, le Nouvel agenda urbain, l’Accord de Paris.
kind-agenda-plural = Agendas mondiaux
kind-agenda-new = Nouvel agenda
kind-agenda-none = Aucun agenda pour l’instant. Les objectifs de votre stratégie s’y relient ; importez la liste livrée avec Cosmopole, ou ajoutez le vôtre.
agenda-name = Nom
agenda-edition = Version
    .help = La résolution, l’année : de quoi savoir de quel texte on parle.
agenda-adopted-by = Adopté par
agenda-adopted-on = Adopté le
agenda-address = À lire ici
agenda-goals = Objectifs
    .help = Les cibles ne sont pas comptées.

## Objectif d’agenda

kind-agenda-goal = Objectif d’agenda
    .help = Un objectif d’un agenda mondial, ou une cible de cet objectif.
kind-agenda-goal-plural = Objectifs d’agenda
kind-agenda-goal-new = Nouvel objectif d’agenda
kind-agenda-goal-none = Aucun objectif d’agenda pour l’instant. Ajoutez ceux auxquels votre stratégie se relie.
agenda_goal-agenda = Agenda
agenda_goal-number = Numéro
    .help = Comme l’agenda l’écrit : 11, 11.a.
agenda_goal-title = Titre court
agenda_goal-parent = Cible de
    .help = L’objectif que cette cible précise ; vide pour un objectif.
agenda_goal-wording = Texte de l’agenda

## Note de veille

kind-watch-note = Note de veille
    .help = Ce que le bureau voit venir dans les agendas ou dans une tendance, et ce que cela change pour ses objectifs.
kind-watch-note-plural = Notes de veille
kind-watch-note-new = Nouvelle note de veille
kind-watch-note-none = Aucune note de veille pour l’instant. Deux par an suffisent à tenir la stratégie au courant du monde ; notez la dernière chose lue qui change quelque chose pour vous.
watch_note-on = Date
watch_note-agenda = Agenda
watch_note-trend = Tendance
    .help = En une ligne, quand il ne s’agit d’aucun agenda : « Taxes sur les meublés de tourisme ».
watch_note-text = Ce que l’on voit
watch_note-consequences = Conséquences pour nous
    .one = une conséquence
watch_note-consequences-key = Clé
watch_note-consequences-objective = Objectif
watch_note-consequences-text = Conséquence
watch_note-objectives = Objectifs concernés

## Ce qui peut être refusé

problem-agenda-goal-twice = Ce numéro est déjà pris dans cet agenda. Modifiez l’objectif qui le porte, ou corrigez le numéro.
problem-agenda-goal-cycle = Cet objectif finirait par être sa propre cible. Choisissez-en un autre, ou laissez ce champ vide.
problem-agenda-goal-other-agenda = Une cible précise un objectif du même agenda. Choisissez un objectif de celui-ci.
problem-watch-note-about-nothing = Dites de quoi parle la note : un agenda, ou une tendance.
problem-watch-note-objective-twice = Cet objectif est déjà dans la liste. Gardez une seule conséquence par objectif.
