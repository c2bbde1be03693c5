# La communication : plans, activités, marque, récit, médias, publications.

## Plan de communication

kind-communication-plan = Plan de communication
    .help = À qui l’on raconte la stratégie, avec quels messages, tout de suite et à long terme, et comment on le revoit.
kind-communication-plan-plural = Plans de communication
kind-communication-plan-new = Nouveau plan de communication
kind-communication-plan-none = Aucun plan de communication pour l’instant. La communication se pense dès le début d’une stratégie : ouvrez le plan avec elle.
communication_plan-title = Intitulé
communication_plan-strategy = Stratégie
communication_plan-from = Premier jour
communication_plan-to = Dernier jour
communication_plan-audiences = Publics
    .one = un public
communication_plan-messages = Messages
    .help = Une phrase par message, et pour qui elle est dite.
    .one = un message
communication_plan-messages-key = Clé
communication_plan-messages-text = Message
communication_plan-messages-audiences = Pour
    .one = un public
communication_plan-short-term = À court terme
    .help = Ce que l’on veut obtenir dans l’année.
    .one = une visée
communication_plan-long-term = À long terme
    .one = une visée
communication_plan-reviews = Revues
    .help = Les moments où l’on a regardé si le plan porte ses fruits.
    .one = une revue
communication_plan-reviews-key = Clé
communication_plan-reviews-on = Date
communication_plan-reviews-note = Constat
communication-audience = Public
communication-audience-private = Secteur privé
communication-audience-academia = Monde académique
communication-audience-citizens = Associations et assemblées
communication-audience-diplomatic = Corps diplomatique
communication-audience-international = Organismes internationaux
communication-audience-media = Médias
communication-audience-departments = Nos directions
communication-audience-elected = Élus
communication-audience-residents = Habitants
communication-audience-foreign-publics = Publics étrangers

## Objectif de communication

kind-communication-objective = Objectif de communication
    .help = Ce que le plan veut atteindre ; un indicateur lié dit où l’on en est.
kind-communication-objective-plural = Objectifs de communication
kind-communication-objective-new = Nouvel objectif de communication
kind-communication-objective-none = Aucun objectif de communication pour l’instant. Dites ce que le plan doit changer, puis liez-y un indicateur.
communication_objective-plan = Plan de communication
communication_objective-title = Intitulé

## Activité de communication

kind-communication-activity = Activité de communication
    .help = Quelque chose que l’on dit à quelqu’un sur ce qui se fait : un article, une lettre, une rencontre, un film.
kind-communication-activity-plural = Activités de communication
kind-communication-activity-new = Nouvelle activité de communication
kind-communication-activity-none = Aucune activité de communication pour l’instant. Prévoyez-en une avant le début de chaque action : ce registre dira si la communication vient à temps.
communication_activity-title = Intitulé
communication_activity-plan = Plan de communication
communication_activity-about = Parle de
    .one = une fiche
communication_activity-stage = Étape de la politique
communication_activity-channel = Canal
communication-channel = Canal
communication-channel-website = Site web
communication-channel-newsletter = Lettre d’information
communication-channel-social-networks = Réseaux sociaux
communication-channel-press = Presse
communication-channel-broadcast = Radio, télévision, film
communication-channel-public-event = Rencontre publique
communication-channel-print = Imprimé
communication-channel-outdoor = Affichage et espace public
communication-channel-direct = Courrier, courriel, appel
communication-channel-other = Autre
communication_activity-audiences = Publics visés
    .one = un public
communication_activity-planned-on = Prévue depuis le
    .help = Le jour où l’on a décidé de la faire. Avant le début de l’action, la communication est dite précoce.
communication_activity-planned-for = Prévue pour le
communication_activity-done-on = Faite le
communication_activity-reached = Publics atteints
    .one = un public
communication_activity-gross-contacts = Contacts bruts
    .help = Tels que le canal les compte : une même personne peut y figurer plusieurs fois.
communication_activity-engagement = Réactions
    .help = Réponses, partages, inscriptions.
communication_activity-cost = Coût

## Marque

kind-brand = Marque
    .help = Les valeurs que le territoire montre au monde, et ce qui les porte.
kind-brand-plural = Marques
kind-brand-new = Nouvelle marque
kind-brand-none = Aucune marque pour l’instant. Notez celle du territoire, ses valeurs et ses supports.
brand-name = Nom
brand-values = Valeurs
    .help = Par exemple : solidarité, innovation, durabilité, qualité de vie.
    .one = une valeur
brand-assets = Supports
    .one = un support
brand-assets-key = Clé
brand-assets-kind = Nature
brand-assets-name = Nom
brand-assets-address = Adresse
brand-asset = Nature du support
brand-asset-site = Site web
brand-asset-newsletter = Lettre d’information
brand-asset-review = Revue
brand-asset-media-desk = Service de presse
brand-asset-public-private-platform = Plateforme publique et privée
brand-holder = Titulaire

## Récit commun

kind-narrative = Discours commun
    .help = Le discours international que les acteurs du territoire ont convenu de tenir ensemble.
kind-narrative-plural = Discours communs
kind-narrative-new = Nouveau discours commun
kind-narrative-none = Aucun discours commun pour l’instant. Écrivez-le avec les acteurs, puis dites où il sert.
narrative-title = Intitulé
narrative-text = Texte
narrative-agreed-in = Convenu à
    .help = La séance ou la consultation où les acteurs s’y sont accordés.
narrative-used-in = Sert dans
    .one = une fiche

## Partenariat avec un média

kind-media-partnership = Partenariat avec un média
    .help = Une entente suivie avec un média ; les médias d’envergure mondiale rendent crédible ce que fait une ville.
kind-media-partnership-plural = Partenariats avec des médias
kind-media-partnership-new = Nouveau partenariat avec un média
kind-media-partnership-none = Aucun partenariat avec un média pour l’instant. Notez ceux qui existent, même locaux.
media_partnership-outlet = Média
media_partnership-scope = Portée
media-scope = Portée
media-scope-local = Locale
media-scope-national = Nationale
media-scope-global = Mondiale
media_partnership-actor = Acteur du territoire
    .help = Si ce média est l’un de nos acteurs : sa fiche.
media_partnership-from = Depuis le
media_partnership-to = Jusqu’au
media_partnership-commitments = Engagements
    .help = Ce que chaque côté a promis.
    .one = un engagement
media_partnership-commitments-key = Clé
media_partnership-commitments-text = Engagement
media_partnership-commitments-due = À tenir avant le
media_partnership-commitments-done-on = Tenu le

## Retombée médiatique

kind-coverage = Retombée médiatique
    .help = Ce qu’un média a dit de l’action de la métropole : où, sur quel ton, à l’initiative de qui.
kind-coverage-plural = Retombées médiatiques
kind-coverage-new = Nouvelle retombée
kind-coverage-none = Aucune retombée pour l’instant. Notez aussi celles qui sont défavorables : le ton net les compte.
coverage-outlet = Média
coverage-scope = Portée
coverage-on = Parue le
coverage-heading = Titre
coverage-url = Adresse
coverage-tone = Ton
    .help = Tel qu’une personne l’a lu ; la machine n’en juge pas.
tone = Ton
tone-positive = Favorable
tone-neutral = Neutre
tone-negative = Défavorable
coverage-about = Parle de
    .one = une fiche
coverage-reach-claimed = Audience annoncée
    .help = Celle que le média annonce ; nous ne l’avons pas mesurée.
coverage-initiated-by = À l’initiative de
coverage-initiator = À l’initiative de
coverage-initiator-us = Nous
coverage-initiator-them = Le média

## Publication

kind-publication = Publication
    .help = Ce qui a été publié, avec les chiffres tels qu’ils étaient et de quoi les retrouver.
kind-publication-plural = Publications
kind-publication-new = Nouvelle publication
kind-publication-none = Aucune publication pour l’instant. Notez le dernier rapport publié et ses chiffres : on pourra toujours les vérifier.
publication-title = Intitulé
publication-kind = Nature
publication-kind-annual-report = Rapport d’activité
publication-kind-strategy = Stratégie ou plan
publication-kind-evaluation = Évaluation
publication-kind-press-release = Communiqué de presse
publication-kind-dashboard = Tableau de bord
publication-kind-register = Registre
publication-kind-other = Autre
publication-published-on = Publiée le
publication-as-of = Chiffres au
publication-known-at = Version du registre
    .help = Le numéro de la dernière écriture connue alors ; il permet de refaire les mêmes chiffres.
publication-period-from = Période, premier jour
publication-period-to = Période, dernier jour
publication-figures = Chiffres publiés
    .one = un chiffre
publication-figures-key = Clé
publication-figures-figure = Chiffre
    .help = Son nom dans Cosmopole : planned, vitality.
publication-figures-record = Fiche dont parle le chiffre
publication-figures-value = Valeur publiée
publication-figures-settings = Réglages d’alors
    .one = un réglage
publication-figures-settings-key = Clé
publication-figures-settings-name = Réglage
publication-figures-settings-value = Valeur
publication-formula-revision = Révision des formules
    .help = Quelle révision des formules a donné ces chiffres.

## Ce qui peut être refusé

problem-communication-before-planned = On prévoit d’abord, on fait ensuite : cette date précède celle où l’activité a été prévue ({ $planned }).
problem-communication-not-done = L’activité n’est pas encore faite. Donnez le jour où elle l’a été, ou laissez vide ce qu’elle a atteint.
problem-narrative-not-yet-agreed = Cette séance ou cette consultation n’est pas encore tenue : rien n’y est convenu.
problem-publication-before-its-date = On ne publie pas les chiffres d’un jour à venir : au plus tard celui de la publication ({ $published }).

## Chiffres

figure-early-rate = Communication précoce
    .help = Parmi les actions commencées dans la période, celles dont la première communication était prévue avant leur premier jour.
figure-early-rate-rate = Part prévue à temps
figure-early-rate-early = À temps
    .help = Les actions annoncées à temps, divisées par les actions commencées.
figure-early-rate-late = En retard
figure-early-rate-silent = Sans communication
figure-early-rate-actions = Actions commencées
figure-early-rate-actions-action = Action
figure-early-rate-actions-promptness = Communication
figure-early-rate-actions-planned-on = Prévue depuis le
figure-early-rate-actions-began = Début
communication-promptness = Moment de la communication
communication-promptness-early = Avant le début
communication-promptness-late = Après le début
communication-promptness-silent = Jamais
figure-audience-coverage = Publics atteints
    .help = Parmi les publics visés par les activités de la période, ceux qu’au moins une a atteints. On compte des publics, jamais des personnes.
figure-audience-coverage-rate = Part atteinte
figure-audience-coverage-reached = Atteints
    .help = Les publics visés et atteints, divisés par les publics visés.
figure-audience-coverage-audiences = Publics
figure-audience-coverage-audiences-audience = Public
figure-audience-coverage-audiences-meant = Activités qui le visent
figure-audience-coverage-audiences-reached = Activités qui l’ont atteint
figure-audience-coverage-contacts = Contacts bruts
    .help = Par canal, sans addition d’un canal à l’autre : une même personne peut y figurer plusieurs fois.
figure-audience-coverage-contacts-channel = Canal
figure-audience-coverage-contacts-gross = Contacts bruts
figure-audience-coverage-done = Activité faite
figure-audience-coverage-not-done = Activité qui devait l’être
figure-net-tone = Ton des médias
    .help = Les retombées favorables moins les défavorables, divisées par toutes : de -1 à 1. À côté, la part parue dans des médias d’envergure mondiale.
figure-net-tone-tone = Ton net
    .help = Favorables moins défavorables, divisé par toutes.
figure-net-tone-positive = Favorables
figure-net-tone-neutral = Neutres
figure-net-tone-negative = Défavorables
figure-net-tone-global = Part des médias mondiaux
    .help = Les retombées parues dans des médias d’envergure mondiale, divisées par toutes.
figure-net-tone-in-the-world = Dans des médias mondiaux
communication-dates-too-rough = Le premier jour de l’action est trop imprécis pour savoir si la communication est venue à temps.
communication-breaks-a-rule = Un import l’a gardée malgré une règle du bureau ; elle ne compte pas.
communication-no-action = Aucune action n’a commencé dans la période.
communication-no-audience = Aucune activité de la période ne dit quel public elle vise.
communication-no-coverage = Aucune retombée n’est notée pour la période.
