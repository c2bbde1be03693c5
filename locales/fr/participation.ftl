# La participation : instances et séances, consultations, propositions, positions des groupes.

## Instance

kind-body = Instance
    .help = Une table, une conférence, un comité où se rencontrent des acteurs, des gouvernements ou des directions.
kind-body-plural = Instances
kind-body-new = Nouvelle instance
kind-body-none = Aucune instance pour l’instant. Ce registre dit où l’action internationale se discute ; commencez par les tables et comités qui se réunissent déjà.
body-name = Nom
body-nature = Origine
body-nature-existing = Existait déjà
    .help = L’instance se réunissait déjà ; elle s’est saisie de l’international.
body-nature-ad-hoc = Créée pour cela
body-purpose = Rôle
body-purpose-multi-level = Réunir les gouvernements du territoire
body-purpose-actors = Réunir les acteurs
body-purpose-interdepartmental = Réunir nos directions
body-purpose-follow-up = Suivre la stratégie
body-stages = Étapes où elle est entendue
    .help = Entendue seulement à la fin, une instance valide ; entendue dès le début, elle oriente.
    .one = une étape
policy-stage = Étape de la politique
policy-stage-design = Conception
policy-stage-implementation = Mise en œuvre
policy-stage-monitoring = Suivi
policy-stage-evaluation = Évaluation
body-members = Membres
    .help = Tous les invités permanents, qu’ils viennent ou non : c’est ainsi que l’on voit qui manque.
    .one = un membre
body-from = Depuis le
body-to = Jusqu’au

## Séance

kind-session = Séance
    .help = Une réunion d’une instance : qui est venu, ce qui s’est dit, ce qui a été décidé.
kind-session-plural = Séances
kind-session-new = Nouvelle séance
kind-session-none = Aucune séance pour l’instant. Ce registre garde la mémoire des instances ; notez la dernière réunion de chacune, avec ceux qui étaient là.
session-body = Instance
session-on = Date
session-agenda = Ordre du jour
session-attendees = Présents
    .help = Les acteurs, gouvernements et directions qui sont venus. Membres, invités et présents sont trois listes différentes.
    .one = un présent
session-people = Personnes présentes
    .help = Jamais montrées hors du bureau.
    .one = une personne
session-minutes = Compte rendu
session-decisions = Décisions
    .one = une décision
session-decisions-key = Clé
session-decisions-text = Décision
session-decisions-owner = Confiée à
session-decisions-due = À faire avant le
session-decisions-done-on = Faite le
session-open-decisions = Décisions à faire

## Consultation

kind-consultation = Consultation
    .help = Une question posée aux acteurs du territoire, pour un temps, avec l’engagement de répondre à ce qui se dit.
kind-consultation-plural = Consultations
kind-consultation-new = Nouvelle consultation
kind-consultation-none = Aucune consultation pour l’instant. Ce registre montre sur quoi les acteurs ont été entendus ; ouvrez-en une avant la prochaine révision de la stratégie.
consultation-about = Porte sur
    .help = Une stratégie, un axe, une externalité, une évaluation ou une révision.
consultation-question = Question posée
consultation-from = Ouverte le
consultation-to = Close le
    .help = Le dernier jour où l’on peut encore répondre.
consultation-methods = Comment on écoute
    .help = Par exemple : ateliers, questionnaire, auditions, réunion publique.
    .one = une façon
consultation-open-to = Ouverte à
    .help = Les groupes d’acteurs interrogés ; à tous si aucun n’est nommé.
    .one = un groupe
consultation-outcome = Ce qui en est sorti
    .help = La décision prise ensuite, et ce que la consultation y a changé.
consultation-phase = Phase
consultation-phase-planning = En préparation
consultation-phase-holding = Ouverte
consultation-phase-follow-up = Close, suites en cours

## Proposition

kind-proposal = Proposition
    .help = Ce qu’un acteur ou une personne demande à la métropole, et la réponse motivée qu’on lui fait.
kind-proposal-plural = Propositions
kind-proposal-new = Nouvelle proposition
kind-proposal-none = Aucune proposition pour l’instant. Ce registre dit ce qui a été demandé et ce qu’on y a répondu ; notez celles de la dernière réunion des acteurs.
proposal-title = Intitulé
proposal-text = Proposition
    .help = Avec les mots de qui propose.
proposal-group = Groupe d’acteurs
proposal-actor = Acteur
    .help = Exactement un auteur : un acteur, une personne, ou « anonyme ».
proposal-person = Personne
    .help = Jamais montrée hors du bureau.
proposal-anonymous = Anonyme
    .help = L’auteur n’est connu de personne, ou a demandé à ne pas l’être.
proposal-about = Porte sur
proposal-consultation = Dans la consultation
proposal-body = Devant l’instance
proposal-session = À la séance
proposal-received-on = Reçue le
proposal-moves = États successifs
    .help = Le chemin de la proposition jusqu’à sa réponse.
    .one = un état
proposal-state = État
proposal-state-received = Reçue
proposal-state-admissible = Recevable
proposal-state-out-of-scope = Hors de notre champ
    .help = Ce n’est pas à nous d’en décider ; la réponse dit à qui s’adresser.
proposal-state-under-review = À l’examen
proposal-state-accepted = Acceptée
proposal-state-partly = Acceptée en partie
proposal-state-rejected = Refusée
proposal-response = Réponse motivée
    .help = Ce que la métropole en fait, et pourquoi.
proposal-answered-on = Répondue le
proposal-became = Ce qu’elle est devenue
    .help = L’objectif, l’action ou la mesure qui en est issue.
    .one = une suite

## Position d’un groupe

kind-group-position = Position d’un groupe
    .help = Ce qu’un acteur ou une personne de l’un des six groupes pense d’un objet mis en discussion.
kind-group-position-plural = Positions des groupes
kind-group-position-new = Nouvelle position
kind-group-position-none = Aucune position pour l’instant. Ce registre montre qui soutient, qui hésite et qui s’oppose ; notez les positions de la dernière consultation.
group_position-about = Porte sur
group_position-group = Groupe d’acteurs
group_position-actor = Acteur
    .help = Exactement un auteur : un acteur, une personne, ou « anonyme ».
group_position-person = Personne
    .help = Jamais montrée hors du bureau.
group_position-anonymous = Anonyme
group_position-on = Date
group_position-value = Position
stance = Position
stance-support = Soutient
stance-support-with-reservation = Soutient avec réserve
stance-abstain = S’abstient
stance-oppose = S’oppose
group_position-reservation = Réserve ou motif
    .help = À quelle condition, ou pourquoi non.
group_position-replaces = Remplace la position
    .help = La position antérieure du même auteur sur le même objet, s’il a changé d’avis.

## Ce qui peut être refusé

problem-member-twice = Déjà nommé plus haut dans cette liste. Retirez l’une des deux lignes.
problem-session-not-held = La séance n’a pas encore eu lieu. Notez-le après ; d’ici là, seul l’ordre du jour est connu.
problem-session-outside-body = L’instance n’existait pas à cette date. Corrigez la date de la séance, ou celles de l’instance.
problem-session-of-another-body = Cette séance est celle d’une autre instance. Choisissez une séance de l’instance nommée, ou retirez l’une des deux.
problem-decision-before-session = Une décision s’exécute après la séance qui l’a prise ({ $session }).
problem-author-exactly-one = Il faut un auteur et un seul : un acteur, une personne, ou « anonyme ».
problem-author-of-another-group = Cet acteur appartient à un autre groupe. Choisissez le sien.
problem-proposal-before-reception = C’est avant la réception de la proposition ({ $received }).
problem-proposal-needs-response = Une proposition ne se clôt pas sans réponse motivée. Écrivez-la.
problem-proposal-needs-answer-date = Donnez le jour où la réponse est partie.
problem-proposal-not-accepted = Seule une proposition acceptée, même en partie, devient un objectif, une action ou une mesure.
problem-consultation-not-open = La consultation n’est ouverte que du { $from } au { $to }.
problem-consultation-not-for-group = La consultation n’est pas ouverte à ce groupe. Ajoutez-le à ceux qu’elle interroge, ou choisissez-en un autre.
problem-position-needs-reservation = Dites quelle est la réserve.
problem-position-twice = Cet auteur a déjà une position sur cet objet. Modifiez-la, ou dites que celle-ci la remplace.
problem-position-replaces-another = On ne remplace que la position antérieure du même auteur sur le même objet.

## Qui fait quoi

figure-who-does-what = Qui fait quoi
    .help = Nos actions et les initiatives confirmées des autres, là où elles se rencontrent : même thème, même lieu, en même temps. Deux organisations qui se rencontrent se recoupent ; un lien déclaré (coordonné, complémentaire, partie de) dit qu’elles agissent ensemble. À côté : les initiatives sans objectif, les objectifs et les groupes où rien ne se fait.
figure-who-does-what-coordination-rate = Recoupements coordonnés
    .help = Les recoupements où un lien est déclaré, divisés par tous.
figure-who-does-what-overlaps = Recoupements
figure-who-does-what-uncoordinated = Sans lien déclaré
figure-who-does-what-coordinated = Coordonnés
    .help = Les recoupements où un lien est déclaré.
figure-who-does-what-competing = En concurrence assumée
    .help = À part : ils le savent et ne se coordonnent pas.
figure-who-does-what-potential = Recoupements possibles
    .help = À part : même thème, même pays, mais pas le même lieu.
figure-who-does-what-near = Lesquels
figure-who-does-what-orphans = Initiatives sans objectif
figure-who-does-what-filled = Cases remplies
figure-who-does-what-cells = Cases
    .help = Une case par objectif en vigueur et par groupe d’acteurs.
figure-who-does-what-matrix = Objectifs et groupes
figure-who-does-what-matrix-objective = Objectif
figure-who-does-what-matrix-private = Secteur privé
figure-who-does-what-matrix-academia = Monde académique
figure-who-does-what-matrix-citizens = Citoyens
figure-who-does-what-matrix-diplomatic = Corps diplomatique
figure-who-does-what-matrix-international = Organismes internationaux
figure-who-does-what-matrix-media = Médias
figure-who-does-what-without-actor = Objectifs sans acteur
figure-who-does-what-without-initiative = Groupes sans initiative
figure-who-does-what-unserved = Priorités où nul n’agit
figure-who-does-what-unserved-priority = Priorité
figure-who-does-what-unserved-theme = Thème
figure-who-does-what-unserved-place = Lieu
figure-who-does-what-uncoordinated-first = Première
figure-who-does-what-uncoordinated-second = Seconde
figure-who-does-what-uncoordinated-theme = Thème
figure-who-does-what-uncoordinated-place = Lieu
figure-who-does-what-coordinated-first = Première
figure-who-does-what-coordinated-second = Seconde
figure-who-does-what-coordinated-theme = Thème
figure-who-does-what-coordinated-place = Lieu
figure-who-does-what-competing-first = Première
figure-who-does-what-competing-second = Seconde
figure-who-does-what-competing-theme = Thème
figure-who-does-what-competing-place = Lieu
figure-who-does-what-near-first = Première
figure-who-does-what-near-second = Seconde
figure-who-does-what-near-theme = Thème
figure-who-does-what-near-place = Pays
figure-who-does-what-action = Notre action
figure-who-does-what-initiative = Initiative
who-does-what-nowhere = Elle ne dit pas son thème ou son lieu à l’étranger.
who-does-what-not-confirmed = L’initiative est déclarée, pas encore confirmée.
who-does-what-no-overlap = Rien ne se recoupe : il n’y a rien à coordonner.

## Accord des groupes

figure-consensus = Consensus des groupes
    .help = Chaque groupe compte autant que les autres : sa note est la moyenne de ses positions (soutien 1, soutien avec réserve 0,5, abstention 0, opposition -1), et l’ensemble est la moyenne des groupes présents. Les absents et les opposants sont toujours montrés.
consensus-verdict = Consensus
consensus-verdict-agreed = Consensus
    .help = Assez de groupes se sont exprimés, aucun n’est contre dans l’ensemble, et la moyenne est assez haute.
consensus-verdict-partial = Consensus partiel
    .help = Aucun groupe n’est contre dans l’ensemble, mais ils sont trop peu ou trop réservés.
consensus-verdict-contested = Contesté
    .help = Au moins un groupe est contre dans l’ensemble.
figure-consensus-verdict = Conclusion
figure-consensus-mean = Moyenne des groupes présents
figure-consensus-groups = Groupes présents
figure-consensus-groups-group = Groupe
figure-consensus-groups-mean = Moyenne
figure-consensus-groups-positions = Positions
figure-consensus-groups-opposed = Contre
figure-consensus-absent = Groupes absents
figure-consensus-opposing = Positions contre
figure-consensus-private = Secteur privé
figure-consensus-academia = Monde académique
figure-consensus-citizens = Citoyens
figure-consensus-diplomatic = Corps diplomatique
figure-consensus-international = Organismes internationaux
figure-consensus-media = Médias
figure-consensus-support = Soutien
figure-consensus-support-with-reservation = Soutien avec réserve
figure-consensus-abstain = Abstention
figure-consensus-oppose = Opposition
consensus-no-position = Aucune position n’est notée à cette date.
consensus-breaks-a-rule = Un import l’a gardée malgré une règle du bureau ; elle ne compte pas.
consensus-after-as-of = Elle est postérieure à la date du chiffre.
consensus-replaced = Une position plus récente du même auteur l’a remplacée.

## Réponse aux propositions

figure-response-rate = Propositions qui ont leur réponse
    .help = Parmi les propositions closes, ou reçues depuis plus longtemps que le délai des réglages : celles qui ont leur réponse.
figure-response-rate-rate = Part répondue
figure-response-rate-answered = Répondues
    .help = Les propositions répondues, divisées par celles qui devaient l’être.
figure-response-rate-due = À répondre
figure-response-rate-waiting = En attente
response-breaks-a-rule = Un import l’a gardée malgré une règle du bureau ; elle ne compte pas.
response-dates-too-rough = Le jour de sa clôture est trop imprécis pour savoir si elle compte.
response-not-due = Le délai de réponse court encore ; il finit le { $due }.
response-none-due = Aucune proposition ne devait avoir de réponse à cette date.
