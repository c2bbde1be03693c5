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
territory-members-key = Clé
territory-members-member = Territoire
territory-members-from = Membre depuis
territory-members-to = Membre jusqu’à
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
government-jurisdiction-profile = Profil juridique
    .help = Les démarches que son droit demande pour un accord ; utile pour notre propre gouvernement.

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
actor-kind = Type d’acteur
    .help = Plus précisément, dans son groupe : chambre, syndicat, université, association.
actor-territory = Territoire
actor-person = Personne
    .help = Quand l’acteur est une seule personne : sa fiche.
actor-consent-on = Accord pour être nommé
    .help = Le jour où l’acteur a accepté que le public le voie nommé.
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
actor-engagement-identified = Identifié
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

## Groupe bénéficiaire

kind-beneficiary-group = Groupe bénéficiaire
    .help = Ceux qui gagnent à une action, et ceux qui en portent le coût ou la gêne : habitants, locataires, jeunes, riverains.
kind-beneficiary-group-plural = Groupes bénéficiaires
kind-beneficiary-group-new = Nouveau groupe bénéficiaire
kind-beneficiary-group-none = Aucun groupe bénéficiaire pour l’instant. Cette liste permet de dire pour qui l’on dépense et qui subit ; commencez par les habitants, les jeunes et les entreprises.
beneficiary_group-name = Nom
beneficiary_group-kind = Qui en fait partie
beneficiary_group-territory = Territoire
    .help = Où vivent ces personnes ; vide quand ce n’est pas un territoire d’ici.
beneficiary-kind = Sorte de groupe
beneficiary-kind-residents = Habitants
beneficiary-kind-women = Femmes
beneficiary-kind-youth = Jeunes
beneficiary-kind-migrants = Personnes migrantes
beneficiary-kind-tenants = Locataires
beneficiary-kind-workers = Salariés
beneficiary-kind-firms = Entreprises
beneficiary-kind-students-researchers = Étudiants et chercheurs
beneficiary-kind-riparians = Riverains d’un site
    .help = Ceux qui vivent près d’un port, d’un aéroport, d’un chantier.
beneficiary-kind-staff = Agents des collectivités
beneficiary-kind-partner-population = Habitants d’une ville partenaire
beneficiary-kind-other = Autre

## Initiative

kind-initiative = Initiative d’acteur
    .help = Ce qu’un acteur, ou un autre gouvernement, mène à l’étranger pour son propre compte.
kind-initiative-plural = Initiatives
kind-initiative-new = Nouvelle initiative
kind-initiative-none = Aucune initiative pour l’instant. Ce registre montre qui fait quoi et où l’on se croise sans le savoir ; demandez aux acteurs de votre table ce qu’ils mènent à l’étranger.
initiative-title = Intitulé
initiative-by = Porteur
    .help = L’acteur du territoire ou le gouvernement qui la mène.
initiative-theme = Thème
initiative-objective = Objectif servi
    .help = L’objectif de notre stratégie auquel elle contribue ; vide, elle est orpheline.
initiative-declared-by = Déclarée par
initiative-declared-by-actor = Son porteur
initiative-declared-by-office = Le bureau, d’après ce qu’il sait
initiative-place = Lieu
    .help = Le lieu étranger où elle se passe ; deux initiatives au même lieu sur le même thème se recoupent.
initiative-country = Pays
    .help = Quand le lieu n’est pas connu de plus près.
initiative-links = Liens déclarés
    .help = Avec quoi elle est coordonnée, ce qu’elle complète, ou ce qu’elle concurrence en connaissance de cause.
    .one = un lien
initiative-links-key = Clé
initiative-links-with = Avec
initiative-links-kind = Nature du lien
initiative-link = Lien
initiative-link-coordinated-with = Coordonnée avec
initiative-link-complementary-to = Complémentaire de
initiative-link-part-of = Fait partie de
initiative-link-knowingly-competing = Concurrente, en connaissance de cause
initiative-from = Premier jour
initiative-to = Dernier jour
initiative-moves = États successifs
    .help = Quand elle a été déclarée, confirmée par son porteur, achevée.
    .one = un changement
initiative-state = État
initiative-state-declared = Déclarée
initiative-state-confirmed = Confirmée
initiative-state-ended = Achevée
initiative-state-withdrawn = Retirée

## Profil juridique

kind-jurisdiction-profile = Profil juridique
    .help = Les démarches que le droit d’un pays, ou l’usage, demande pour un accord.
kind-jurisdiction-profile-plural = Profils juridiques
kind-jurisdiction-profile-new = Nouveau profil juridique
kind-jurisdiction-profile-none = Aucun profil juridique pour l’instant. Un profil propose les formalités de chaque nouvel accord ; décrivez celles que votre service juridique vérifie.
jurisdiction_profile-name = Nom
jurisdiction_profile-country = Pays
    .help = Le pays dont c’est le droit ; vide pour un profil qui convient partout.
jurisdiction_profile-formalities = Formalités
    .help = Dans l’ordre où on les accomplit.
    .one = une formalité
jurisdiction_profile-formalities-key = Clé
jurisdiction_profile-formalities-step = Démarche
jurisdiction_profile-formalities-moment = Comptée à partir de
jurisdiction_profile-formalities-offset-days = Délai en jours
    .help = Nombre de jours après ce moment ; négatif s’il faut la faire avant : −30 pour un mois plus tôt.
jurisdiction_profile-formalities-set-by-law = Délai fixé par la loi
    .help = Oui si le texte fixe ce délai ; non si c’est une prudence du bureau.
jurisdiction_profile-formalities-natures = Pour les accords
    .help = Seulement ceux de cette nature ; tous si rien n’est dit.
    .one = une nature
jurisdiction_profile-formalities-source = Texte
    .help = Le texte qui la demande, article compris.
jurisdiction_profile-remarks = À savoir
formality-moment = Moment
formality-moment-negotiation = L’ouverture des négociations
formality-moment-approval = L’acte qui approuve le texte
formality-moment-signature = La signature
formality-moment-each-year = Chaque année, tant que l’accord est en vigueur

## Base légale

kind-legal-basis = Base légale
    .help = Le texte qui permet à la métropole d’agir à l’international, et avec quelle certitude.
kind-legal-basis-plural = Bases légales
kind-legal-basis-new = Nouvelle base légale
kind-legal-basis-none = Aucune base légale pour l’instant. Ce registre dit de quel droit on agit ; commencez par la loi sur l’action extérieure et la délibération qui fonde votre stratégie.
legal_basis-title = Intitulé
legal_basis-kind = Nature du texte
legal_basis-citation = Référence
    .help = Numéro, article, lieu de publication : de quoi le retrouver.
legal_basis-jurisdiction = Territoire où il vaut
legal_basis-competence = Ce qu’il permet
legal_basis-certainty = Certitude
    .help = Le cadre juridique est souvent incertain : mieux vaut l’écrire.
legal_basis-from = En vigueur depuis
legal_basis-to = A été en vigueur jusqu’à
legal-text = Nature du texte
legal-text-constitution = Constitution
legal-text-law = Loi
legal-text-regulation = Règlement
legal-text-council-act = Délibération de notre assemblée
legal-text-treaty = Traité
legal-text-framework-agreement = Convention-cadre avec l’État
legal-text-plan = Plan
legal-certainty = Certitude
legal-certainty-explicit = Explicite
    .help = Le texte le dit.
legal-certainty-implicit = Implicite
    .help = On le lit entre les lignes.
legal-certainty-grey-zone = Zone grise
    .help = Ni permis ni interdit.
legal-certainty-contested = Contestée
    .help = Quelqu’un soutient le contraire.

## Réforme du droit

kind-legal-reform = Réforme du droit
    .help = Une question que le droit laisse ouverte, et qui pèse pour ou contre sa réforme : à étudier avant de l’engager.
kind-legal-reform-plural = Réformes du droit
kind-legal-reform-new = Nouvelle réforme du droit
kind-legal-reform-none = Aucune réforme pour l’instant. Quand le droit vous gêne, écrivez ici la question et qui pourrait la soutenir ou s’y opposer.
legal_reform-question = Question
legal_reform-goal = Ce qu’elle donnerait
legal_reform-legal-bases = Textes à changer
    .one = un texte
legal_reform-forces = Forces en présence
    .help = Qui est pour, qui est contre, et avec quel poids. Reste au bureau.
    .one = une force
legal_reform-forces-key = Clé
legal_reform-forces-who = Qui
legal_reform-forces-stance = Position
    .help = De −2 (fermement contre) à 2 (fermement pour).
legal_reform-forces-influence = Poids
    .help = De 1 (faible) à 3 (fort).
legal_reform-forces-evidence = À quoi on le voit
    .help = Un vote, un discours, une lettre.
legal_reform-decision = Décision
legal_reform-decision-choice = Décision
legal_reform-decision-on = Prise le
legal_reform-decision-motive = Motif
legal_reform-decided-on = Décidée le
legal_reform-balance = Rapport de forces
    .help = La somme des positions, chacune multipliée par son poids ; négative quand l’opposition l’emporte.
reform-choice = Décision
reform-choice-pursue = L’engager
reform-choice-wait = Attendre
reform-choice-abandon = Y renoncer

## Mandat

kind-mandate = Mandat
    .help = L’autorité politique ou juridique donnée à une personne : porter la politique, signer, siéger.
kind-mandate-plural = Mandats
kind-mandate-new = Nouveau mandat
kind-mandate-none = Aucun mandat pour l’instant. Ce registre dit qui porte la politique et qui peut signer ; commencez par la délégation de votre élu·e.
mandate-holder = Fonction mandatée
    .help = La fonction, comme l’acte l’écrit : « Vice-présidence déléguée à l’international ».
mandate-person = Personne
mandate-kind = Nature
mandate-kind-political-sponsor = Portage politique
mandate-kind-signature = Signature
mandate-kind-network-seat = Siège dans un réseau
mandate-kind-focal-point = Référent·e international·e
mandate-given-by = Donné par
    .help = L’acte : délibération, arrêté, lettre.
mandate-programme-reference = Dans le programme politique
    .help = Où le programme de mandature l’annonce.
mandate-from = Premier jour
mandate-to = Dernier jour
mandate-tied-to-elected-office = Lié à un mandat électif
    .help = Oui s’il s’éteint avec le mandat électif de la personne.
mandate-office-ends = Fin du mandat électif
mandate-standing = Situation
mandate-standing-to-come = À venir
mandate-standing-holds = En vigueur
mandate-standing-lapsing = En voie d’extinction
    .help = Le mandat électif dont il dépend est terminé : il faut le confirmer, le donner à quelqu’un d’autre ou le clore.
mandate-standing-ended = Terminé

## Ce qui peut être refusé

problem-latitude = Une latitude va de −90 à 90 degrés. Vérifiez qu’elle n’est pas échangée avec la longitude.
problem-longitude = Une longitude va de −180 à 180 degrés. Vérifiez le signe : positif à l’est, négatif à l’ouest.
problem-territory-cycle = Ce territoire finirait par se contenir lui-même. Choisissez un territoire plus large qui n’en fait pas déjà partie.
problem-territory-parent-level = Le territoire qui le contient doit être d’un échelon plus large. Corrigez l’échelon de l’un des deux, ou choisissez un autre territoire.
problem-government-place-country = Ce lieu est dans un autre pays que ce gouvernement. Corrigez le pays ou choisissez un autre lieu.
problem-government-founds-itself = Un gouvernement ne se fonde pas lui-même. Retirez-le de ses fondateurs.
problem-government-founders = Seule une agence a des fondateurs. Choisissez la nature « Agence de gouvernements », ou retirez-les.
problem-department-second-office = Ce gouvernement a déjà un bureau des relations internationales en activité. Mettez fin à l’autre, ou répondez non ici.
problem-territory-member-cycle = Ce territoire finirait par se réunir lui-même. Retirez ce membre, ou le membre par lequel on revient ici.
problem-territory-member-twice = Ce territoire est déjà membre à cette époque. Fermez la première ligne par une date de fin, ou retirez l’une des deux.
problem-initiative-nowhere = Dites où elle se passe : un lieu, ou au moins un pays.
problem-initiative-other-country = Ce pays n’est pas celui du lieu. Corrigez l’un des deux, ou laissez le pays vide : le lieu suffit.
problem-initiative-link-twice = Ce lien est déjà déclaré. Gardez une seule ligne, avec la nature qui convient.
problem-jurisdiction-profile-empty = Un profil sans formalité ne propose rien. Ajoutez au moins l’acte de l’assemblée et la signature.
problem-jurisdiction-profile-source = Un délai fixé par la loi demande la référence du texte. Indiquez-la, ou répondez non à « délai fixé par la loi ».
problem-legal-reform-forces = Avant d’engager une réforme, notez qui est pour, qui est contre, et avec quel poids.
problem-mandate-not-tied = Cette date n’a de sens que pour un mandat lié à un mandat électif. Répondez oui à cette question, ou effacez la date.
problem-mandate-twice = Cette personne exerce déjà le portage politique à ce moment, par { $other }. Mettez fin à l’un avant que l’autre commence.
