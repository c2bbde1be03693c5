# L’administration : salles, droits, réglages, sections et unités des fiches, ce que chaque fiche porte.

## Salles

room-governance = Gouvernance
    .help = Qui agit : territoires, gouvernements, directions, acteurs, personnes.
room-relations = Relations
    .help = Les liens avec les autres : accords, échanges, chiffres publiés.
room-operations = Opérations
    .help = Ce qui se fait : actions, missions et visites.
room-administration = Administration
    .help = Ce qui règle la maison : réglages, comptes, listes.
room-strategy = Stratégie
    .help = Où l’on va : axes, objectifs, plans.
room-measurement = Mesure
    .help = Ce que cela donne : indicateurs, observations, évaluations.

## Droits

role = Rôle
verb = Droit
verb-see = voir
verb-create = créer
verb-edit = modifier
verb-move = faire avancer
    .help = Faire passer d’un état au suivant.
verb-publish = publier
    .help = Décider jusqu’où une fiche peut être vue.
verb-delete = supprimer
verb-comment = commenter
verb-import = importer
    .help = Verser tout un fichier de fiches, ou défaire cet import.
verb-erase = effacer pour toujours
    .help = Oublier une personne : remplacer ce qui est su d’elle dans toutes les versions.
denied-role = Votre rôle ({ $role }) ne permet pas de { $verb } ces fiches ({ $kind }). Demandez à la personne responsable du bureau.
denied-sign-in = Connectez-vous avec un compte du bureau ; sans compte, vous ne pouvez pas { $verb } ces fiches ({ $kind }).
denied-other-department = Cette fiche relève d’une autre direction. Demandez à cette direction, ou au bureau, de la modifier.
denied-no-department = Votre compte n’est rattaché à aucune direction. Demandez à l’administrateur de l’y rattacher.
denied-other-organisation = Cette fiche est celle d’un autre acteur.
denied-no-organisation = Votre compte n’agit pour aucun acteur ; l’administrateur peut l’indiquer.
denied-restore-late = Cette fiche a été supprimée il y a plus de { $days } jours. Demandez à l’administrateur de la rétablir.
denied-own-mission = La personne qui a rédigé une mission n’en approuve ni le principe ni les coûts. Demandez à la personne responsable du bureau ou à l’élu·e référent·e.
denied-field = Votre rôle ne permet pas de modifier ce champ ({ $field }). Demandez au bureau.

## Sections des fiches

section-identity = L’essentiel
section-parties = Parties et interlocuteurs
section-time = Dates et avancement
section-acts = Actes et formalités
section-life = Au fil du temps
section-keeping = Tenue de la fiche
section-languages = Langues
section-calendar = Calendrier
section-money = Coûts et finances
section-vitality = Vitalité des liens
section-networks = Réseaux et positions
section-participation = Participation
section-measurement = Mesure
section-alerts = Échéances
section-limits = Limites des fichiers
section-partners = Partenaires et lieux
section-people = Délégation et rencontres
section-result = Résultats et suites

## Unités ; .count avec son nombre

unit-months = mois
    .count =
        { $count ->
            [one] { $count } mois
           *[other] { $count } mois
        }
unit-days = jours
    .count =
        { $count ->
            [one] { $count } jour
           *[other] { $count } jours
        }
unit-megabytes = Mo
    .count = { $count } Mo
unit-kilometres = km
    .count = { $count } km
unit-kilograms = kg
    .count = { $count } kg

## Ce que chaque fiche porte

record-visibility = Visibilité
    .help = Qui peut lire cette fiche. Un champ interne le reste, même dans une fiche publique.
record-owner = Responsable de la fiche
    .help = La personne à qui demander ; elle tient la fiche à jour.
record-provenance = Sources
    .help = D’où l’on tient ce qui est écrit ici : un fichier importé, une lettre, un entretien.
    .one = une source
provenance-source = Nature de la source
provenance-name = Source
    .help = Le nom du fichier, du document ou de la personne.
provenance-place = Endroit
    .help = La ligne du fichier ou la page du document : « ligne 12 ».
provenance-on = Date
    .help = Quand cela a été dit ou écrit ; un mois ou une année suffisent.
source = Nature de la source
source-form = Saisie
source-import = Fichier importé
source-document = Document
    .help = Un acte, une lettre, un rapport.
source-interview = Entretien
source-program = Autre programme
record-documents = Fichiers
    .one = un fichier
attachment-key = Clé
attachment-name = Nom du fichier
attachment-digest = Empreinte
    .help = L’empreinte SHA-256 du contenu ; elle prouve que le fichier n’a pas changé.
attachment-media-type = Format
attachment-bytes = Taille en octets
record-notes = Notes du bureau
    .help = Ce que le bureau veut retenir ; jamais montré hors du bureau et des directions.
record-exceptions = Règles non suivies
    .help = Ce qu’un import a gardé, par choix, malgré une règle du bureau ; les chiffres concernés laissent cette fiche de côté.
    .one = une exception
exception-rule = Règle
exception-path = Champ
exception-import = Import
exception-accepted-by = Acceptée par
record-formerly = Fiches fusionnées
    .help = Des fiches qui désignaient la même chose ; leurs codes et leurs adresses mènent ici.
    .one = une fiche fusionnée
former-record = Ancien identifiant
former-code = Ancien code
former-visibility = Visibilité

## États et suites

move-key = Clé
move-to = Nouvel état
move-on = Depuis le
    .help = Le jour où cet état a commencé ; pour une fiche ancienne, un mois ou une année suffisent.
move-act = Acte
    .help = L’acte qui en décide : « Délibération 2024-118 du 12 mars 2024 ».
move-reason = Motif
    .help = Pourquoi ; à demander surtout pour une suspension, un abandon ou une annulation.
move-by = Décidé par

## Réglages

kind-settings = Réglages
    .help = Les paramètres de la maison à partir d’une date ; chaque chiffre dit lesquels il emploie.
kind-settings-plural = Réglages
kind-settings-new = Nouveaux réglages
kind-settings-none = Aucun réglage pour l’instant : les valeurs par défaut s’appliquent. Commencez par le nom de votre métropole et son gouvernement.
settings-from = Valables à partir du
    .help = Les chiffres établis à une date plus ancienne gardent les réglages d’alors.
settings-name = Nom de la métropole
    .help = Tel que les pages le montrent.
settings-own-government = Notre gouvernement
settings-reference-language = Langue de référence
    .help = Celle dans laquelle les textes sont d’abord écrits ; elle remplace une traduction qui manque.
settings-languages = Langues des textes
    .one = une langue
settings-time-zone = Fuseau horaire
    .help = Par son nom international : Europe/Paris, America/Montevideo.
settings-today = Date du jour imposée
    .help = Pour les démonstrations et les formations seulement : les chiffres et les échéances s’arrêtent à ce jour. Laissez vide au quotidien.
settings-fiscal-year-start-month = Premier mois de l’exercice
    .help = En chiffre : 1 pour janvier, 7 pour juillet.
settings-holidays = Jours fériés
    .help = Les jours non travaillés, en plus des fins de semaine ; les délais en jours ouvrés les sautent.
    .one = un jour férié
settings-reserve-from = Réserve électorale, premier jour
    .help = De ce jour au dernier, aucune nouvelle, aucune retombée, aucun éloge nommé d’un élu n’est publié ; les registres restent visibles.
settings-reserve-to = Réserve électorale, dernier jour
settings-base-currency = Monnaie des totaux
    .help = Le code à trois lettres : EUR, USD, MXN.
settings-day-rate = Coût d’une journée de travail
    .help = Sert au coût complet d’un réseau ; sans lui, le coût du temps passé ne peut être établi.
settings-vitality-window-months = Période regardée
    .help = Jusqu’où la vitalité remonte dans le passé.
settings-vitality-recent-months = Échange récent
    .help = Un échange de fond plus jeune que cela compte pleinement.
settings-vitality-dormant-months = En sommeil après
    .help = Sans aucun échange pendant ce temps, un lien est en sommeil ; sans échange de fond, il est symbolique.
settings-vitality-new-months = Nouveau pendant
    .help = Un accord plus jeune que cela, sans échange de fond, est nouveau : on ne le juge pas encore.
settings-consensus-groups = Groupes pour un consensus
    .help = Combien des six groupes doivent s’être exprimés pour que l’on parle d’un consensus.
settings-consensus-mean = Moyenne pour un consensus
    .help = La moyenne des groupes, entre 0 et 1, à partir de laquelle on parle d’un consensus.
settings-proposal-due-days = Réponse à une proposition sous
    .help = À compter de sa réception.
settings-network-window-months = Usages et réunions regardés sur
    .help = Jusqu’où remonter pour compter les usages de fond et les réunions d’un réseau.
settings-network-influence-months = Influence regardée sur
    .help = Jusqu’où remonter pour les positions passées par un réseau.
settings-network-core-score = Au cœur à partir de
    .help = Le score, sur 100, à partir duquel un réseau est au cœur de la politique.
settings-network-useful-score = Utile à partir de
    .help = Le score, sur 100, à partir duquel un réseau est utile ; au-dessous, l’adhésion est à revoir.
settings-incidence-voiced-months = Positions portées depuis
    .help = Une position compte dans le taux d’incidence après ce délai depuis qu’elle a été portée en public.
settings-stale-percent = Valeur périmée après
    .help = En centièmes de la fréquence de l’indicateur : 150 pour une fois et demie.
settings-on-track-tolerance = En bonne voie jusqu’à un retard de
    .help = En part du chemin de la valeur initiale à la cible : 0,10 pour un dixième.
settings-at-risk-tolerance = À risque jusqu’à un retard de
    .help = Au-delà, l’indicateur est hors trajectoire.
settings-trend-observations = Valeurs regardées pour la tendance
    .help = Combien des dernières.
settings-response-due-days = Réponse à un dépassement sous
    .help = À compter du jour où la valeur a été enregistrée.
settings-expiring-days = Prévenir avant l’échéance
    .help = Un accord qui se termine dans ce délai est signalé.
settings-report-due-days = Compte rendu attendu sous
    .help = À compter du retour de mission.
settings-request-decide-days = Demande tranchée sous
    .help = En jours ouvrés, à partir du lendemain de sa réception.
settings-gate-indicators-per-level = Indicateurs par niveau
    .help = Combien une stratégie doit en compter à chacun des trois niveaux pour pouvoir être évaluée.
settings-overrun-percent = Dépassement signalé au-delà de
    .help = En pour cent de l’estimation d’une mission ou d’une visite.
settings-upload-megabytes = Fichier le plus gros
settings-workbook-megabytes = Classeur le plus gros, décompressé
    .help = Un petit fichier peut en cacher un énorme ; au-delà de cette taille l’import s’arrête.
settings-workbook-rows = Lignes d’un tableau importé, au plus
problem-settings-same-day = D’autres réglages commencent déjà le { $day }. Modifiez ceux-là, ou choisissez un autre jour.
problem-settings-reserve-both = Une réserve électorale a un premier et un dernier jour. Donnez les deux, ou aucun.
problem-settings-reference-language = La langue de référence doit être parmi les langues des textes. Ajoutez-la ici, ou choisissez-en une autre.

## Ce que l’enregistrement peut refuser

problem-id-taken = Cet identifiant ({ $given }) désigne déjà une autre fiche, ou l’a désignée. Laissez le logiciel en donner un.
problem-no-such-file = Ce fichier n’a pas été reçu. Joignez-le de nouveau, puis enregistrez.
problem-exceptions-added = Seul un import peut garder une fiche malgré une règle du bureau. Une modification peut lever ces exceptions, non en ajouter.
problem-formerly-merge = Seule une fusion fait qu’une fiche tient lieu d’une autre. Fusionnez les deux fiches depuis la page de celle qui reste.
problem-merge-itself = C’est la fiche elle-même. Indiquez le code de l’autre.
problem-merge-kinds = On ne fusionne que deux fiches de même sorte : deux personnes, deux organismes, deux collectivités, deux acteurs, deux lieux ou deux thèmes.
problem-merge-other = La fiche { $given }, qui renvoie à celle qui s’efface, ne respecterait plus cette règle. Modifiez d’abord cette fiche.
problem-restore-merged = Cette fiche a été fusionnée dans { $given }. Défaites plutôt la fusion depuis l’historique de { $given }.
problem-visibility-own = Ce que vous déclarez est vu par ceux qui travaillent avec le bureau. N’indiquez pas la visibilité ; le bureau pourra la changer.
problem-changed-since = Cette fiche a changé depuis : rien n’a été défait. Ouvrez-la et corrigez-la à la main.
problem-login-form = Un identifiant compte de 1 à 80 caractères, sans espace : camille.martin.
problem-login-taken = L’identifiant « { $given } » est déjà pris. Choisissez-en un autre.
problem-password-wrong = Le mot de passe actuel n’est pas celui-là. Saisissez-le de nouveau.
problem-password-short =
    { $limit ->
        [one] Un mot de passe compte au moins un caractère.
       *[other] Un mot de passe compte au moins { $limit } caractères ; une phrase entière convient très bien.
    }

## Échantillon (essais du logiciel)

kind-sample = Échantillon
    .help = Une fiche qui n’existe que pour les essais du logiciel.
kind-sample-plural = Échantillons
kind-sample-new = Nouvel échantillon
kind-sample-none = Aucun échantillon pour l’instant. Ajoutez-en un pour essayer.
sample-name = Nom
sample-measures = Mesures
    .one = une mesure
sample-measures-key = Clé
sample-measures-value = Valeur
sample-measures-on = Date
