# La gouvernance : territoires, gouvernements, directions, organismes, personnes, acteurs, et ce que l’on dit d’une fiche.

## Thème

kind-theme = Thème
    .help = Un sujet de la liste du bureau : eau, culture, mobilité. Il classe accords, actions et échanges.
kind-theme-plural = Thèmes
kind-theme-new = Nouveau thème
kind-theme-none = Aucun thème pour l’instant. Les thèmes disent de quoi parlent accords, actions et échanges ; commencez par les cinq ou dix que votre bureau emploie déjà.
theme-name = Nom
    .help = Court et stable, par exemple « Eau et assainissement ».

## Territoire

kind-territory = Territoire
    .help = Une étendue que des gouvernements ont en partage : quartier, commune, métropole, région, pays.
kind-territory-plural = Territoires
kind-territory-new = Nouveau territoire
kind-territory-none = Aucun territoire pour l’instant. Ce registre situe qui gouverne où ; commencez par votre métropole, puis ses communes et sa région.
territory-name = Nom
territory-level = Échelon
    .help = L’étendue du territoire, du quartier à l’ensemble de pays ; le territoire qui le contient doit être d’un échelon plus large.
territory-level-sub-municipal = Infracommunal
territory-level-municipal = Communal
territory-level-metropolitan = Métropolitain
territory-level-departmental = Départemental ou provincial
territory-level-regional = Régional
territory-level-national = National
territory-level-supranational = Supranational
territory-parent = Compris dans
    .help = Le territoire plus large qui le contient : la région d’une métropole, la métropole d’une commune.
territory-members = Territoires réunis
    .help = Pour un territoire créé dans un but précis (syndicat, bassin, pôle) : les territoires qu’il rassemble.
    .one = un territoire
territory-population = Population
    .one = un recensement
territory-population-key = Clé
territory-population-year = Année
territory-population-value = Habitants
territory-population-source = Source
    .help = Qui a compté : par exemple « Institut national de la statistique, recensement ».

## Lieu

kind-place = Lieu
    .help = Un point de la carte, avec son nom et les identifiants que le monde lui donne.
kind-place-plural = Lieux
kind-place-new = Nouveau lieu
kind-place-none = Aucun lieu pour l’instant. Les lieux mettent vos partenaires sur la carte ; importez votre liste de villes, ou ajoutez d’abord la vôtre.
place-name = Nom
place-country = Pays
place-point = Position sur la carte
place-point-latitude = Latitude
    .help = En degrés décimaux, positive au nord : 48,85.
place-point-longitude = Longitude
    .help = En degrés décimaux, positive à l’est : 2,35.
place-identifiers = Identifiants
    .help = Les numéros sous lesquels les listes publiques connaissent ce lieu ; ils évitent de confondre deux villes du même nom.
    .one = un identifiant
place-identifiers-key = Clé
place-identifiers-authority = Liste
place-identifiers-value = Identifiant
    .help = Par exemple Q90 chez Wikidata, 2988507 chez GeoNames.
identifier-authority = Liste d’identifiants
identifier-authority-geonames = GeoNames
identifier-authority-wikidata = Wikidata
identifier-authority-local = Liste du bureau

## Gouvernement

kind-government = Gouvernement
    .help = Une autorité publique qui peut signer : commune, métropole, région, État ; une ville et sa métropole en sont deux.
kind-government-plural = Gouvernements
kind-government-new = Nouveau gouvernement
kind-government-none = Aucun gouvernement pour l’instant. Ce registre tient les signataires possibles ; commencez par le vôtre, puis ajoutez vos partenaires ou importez leur liste.
government-name = Nom
    .help = Le nom de l’autorité, non celui du lieu : « Ville de Port-Estuaire », « Estuaria Métropole ».
government-side = De quel côté
    .help = Le nôtre, un autre du même territoire, ou un partenaire d’ailleurs : un accord lie au moins un des nôtres et une partie d’ailleurs.
government-side-ours = Le nôtre
government-side-same-territory = Même territoire
government-side-foreign = Ailleurs
government-kind = Nature
government-kind-municipal = Commune
government-kind-metropolitan = Métropole
government-kind-departmental = Département, province
government-kind-regional = Région, État fédéré
government-kind-national = Gouvernement national
government-kind-supranational = Union de pays
government-kind-agency = Agence de gouvernements
government-country = Pays
government-place = Siège
    .help = Le lieu où il se trouve ; c’est là que la carte le montre.
government-territory = Territoire gouverné
government-international-contact = Correspondant international
    .help = Oui si quelqu’un y répond des affaires internationales ; sert à la gouvernance multi-niveau.
government-hemisphere = Nord ou Sud
    .help = Au sens de la coopération, non de la géographie : une action Sud-Sud demande deux pairs du Sud.
government-hemisphere-north = Nord
government-hemisphere-south = Sud
government-hemisphere-unset = Non précisé
government-founders = Fondateurs
    .help = Pour une agence : les gouvernements qui l’ont créée.
    .one = un fondateur

## Personne

kind-person = Personne
    .help = La seule fiche qui garde des données personnelles ; toutes les autres y renvoient.
kind-person-plural = Personnes
kind-person-new = Nouvelle personne
kind-person-none = Aucune personne pour l’instant. Ce registre tient vos interlocuteurs ; commencez par ceux de vos accords, et notez sur quelle base leurs données sont gardées.
person-name = Nom et prénom
    .help = Comme la personne l’écrit elle-même.
person-position = Fonction
    .help = Par exemple « Adjointe au maire, relations internationales ».
person-works-for = Travaille pour
    .help = Le gouvernement, la direction, l’organisme ou l’acteur où elle travaille.
person-elected = Élu·e
    .help = Les déplacements officiels des élus peuvent être montrés au public, ceux des autres personnes jamais.
person-mail = Courriel
person-telephone = Téléphone
    .help = Avec l’indicatif du pays : +33 1 00 00 00 00.
person-languages = Langues
    .help = Celles dans lesquelles on peut lui écrire, la meilleure d’abord.
    .one = une langue
person-ground = Base de conservation
    .help = Pourquoi le bureau a le droit de garder ces données : consentement (avec sa date), fonction publique, contrat.

## Direction

kind-department = Direction
    .help = Une direction ou un service d’un gouvernement : elle pilote des actions et dit ce qu’elle fait à l’étranger.
kind-department-plural = Directions
kind-department-new = Nouvelle direction
kind-department-none = Aucune direction pour l’instant. Ce registre montre qui, chez nous, agit à l’international ; commencez par le bureau des relations internationales lui-même.
department-name = Nom
department-government = Gouvernement
department-is-international-office = Bureau des relations internationales
    .help = Un seul par gouvernement à la fois.
department-focal-point = Référent·e international·e
    .help = La personne qui y répond des affaires internationales.
department-from = Existe depuis
department-to = A existé jusqu’au

## Organisme

kind-organisation = Organisme
    .help = Un organisme qui n’est ni un gouvernement ni un acteur du territoire : université étrangère, fondation, banque de développement.
kind-organisation-plural = Organismes
kind-organisation-new = Nouvel organisme
kind-organisation-none = Aucun organisme pour l’instant. Ce registre tient les partenaires qui ne sont pas des gouvernements ; ajoutez ceux qui signent vos accords ou partagent vos actions.
organisation-name = Nom
organisation-country = Pays
organisation-place = Siège
organisation-site = Site web

## Acteur

kind-actor = Acteur
    .help = Une personne ou un organisme du territoire, dans l’un des six groupes ; les gouvernements n’en sont pas.
kind-actor-plural = Acteurs
kind-actor-new = Nouvel acteur
kind-actor-none = Aucun acteur pour l’instant. Ce registre dit avec qui, sur le territoire, l’action internationale se fait ; inscrivez d’abord un acteur de chacun des six groupes.
actor-name = Nom
actor-group = Groupe d’acteurs
actor-group-private = Secteur privé
    .help = Investisseurs, chambres consulaires, ordres professionnels, syndicats.
actor-group-academia = Monde académique
    .help = Universités, écoles, centres de recherche.
actor-group-citizens = Citoyens
    .help = Associations, assemblées d’habitants, diasporas.
actor-group-diplomatic = Corps diplomatique
    .help = Ambassades et consulats établis sur le territoire.
actor-group-international = Organismes internationaux
    .help = Agences de coopération, réseaux, organisations internationales qui ont un siège sur le territoire.
actor-group-media = Médias
    .help = Presse, radios et télévisions, plateformes.
actor-territory = Territoire
actor-person = Personne
    .help = Quand l’acteur est une seule personne : sa fiche.
actor-contacts = Interlocuteurs
    .one = un interlocuteur
actor-own-agenda = Agenda propre
    .help = Ce que l’acteur cherche pour lui-même ; cela peut peser plus que l’agenda de la métropole.
actor-influence = Poids
    .help = De 1 (faible) à 3 (fort).
actor-engagement = Engagement
    .help = Les étapes franchies, chacune avec sa date ; on peut aussi revenir en arrière.
    .one = une étape
actor-engagement-key = Clé
actor-engagement-step = Étape
actor-engagement-on = Depuis le
actor-engagement-identified = Repéré
actor-engagement-met = Rencontré
actor-engagement-convinced = Convaincu
actor-engagement-articulated = Agenda articulé au nôtre

## Commentaire

kind-comment = Commentaire
    .help = Une question, une remarque ou un point à vérifier sur une fiche ; jamais montré au public.
kind-comment-plural = Commentaires
kind-comment-new = Nouveau commentaire
kind-comment-none = Aucun commentaire pour l’instant. Les commentaires restent entre collègues ; écrivez-les depuis la fiche qu’ils concernent.
comment-about = Sur la fiche
comment-text = Commentaire

## Ce qui peut être refusé

problem-latitude = Une latitude va de −90 à 90 degrés. Vérifiez qu’elle n’est pas échangée avec la longitude.
problem-longitude = Une longitude va de −180 à 180 degrés. Vérifiez le signe : positif à l’est, négatif à l’ouest.
problem-territory-cycle = Ce territoire finirait par se contenir lui-même. Choisissez un territoire plus large qui n’en fait pas déjà partie.
problem-territory-parent-level = Le territoire qui le contient doit être d’un échelon plus large. Corrigez l’échelon de l’un des deux, ou choisissez un autre territoire.
problem-government-place-country = Ce lieu est dans un autre pays que ce gouvernement. Corrigez le pays ou choisissez un autre lieu.
problem-government-founds-itself = Un gouvernement ne se fonde pas lui-même. Retirez-le de ses fondateurs.
problem-government-founders = Seule une agence a des fondateurs. Choisissez la nature « Agence de gouvernements », ou retirez-les.
problem-department-second-office = Ce gouvernement a déjà un bureau des relations internationales en activité. Mettez fin à l’autre, ou répondez non ici.
