# Les relations : accords, échanges, chiffres publiés, échéances et vitalité des liens, et leurs pages.

## Accord

kind-agreement = Accord
    .help = Une entente écrite avec d’autres, qui engage ou non : jumelage, coopération, protocole d’entente, lettre d’intention.
kind-agreement-plural = Accords
kind-agreement-new = Nouvel accord
kind-agreement-none = Aucun accord pour l’instant. Ce registre dit avec qui la métropole est liée, jusqu’à quand, et si le lien vit ; importez votre liste de jumelages, ou ajoutez votre premier accord.
agreement-title = Intitulé
    .help = Comme le bureau l’appelle : « Jumelage avec Aldaluz ».
agreement-type = Type d’accord
agreement-type-twinning = Jumelage
    .help = Lien général et durable entre deux gouvernements locaux, signé par leurs dirigeants, sur plus d’un domaine.
agreement-type-friendship = Pacte d’amitié
    .help = Souvent l’étape qui précède un jumelage.
agreement-type-cooperation = Accord de coopération
    .help = Coopération sur des domaines nommés, avec des projets.
agreement-type-mou = Protocole d’entente
    .help = Dit ce que l’on compte faire ensemble, le plus souvent sans engager juridiquement.
agreement-type-letter-of-intent = Lettre d’intention
    .help = Une volonté commune, avant de négocier un texte.
agreement-type-framework = Accord-cadre
    .help = Fixe un cadre que d’autres accords rempliront.
agreement-type-subsidiary = Accord d’application
    .help = Pris en application d’un autre accord ; indiquez lequel.
agreement-type-tripartite = Accord tripartite
    .help = Entre trois parties, par exemple deux villes et un bailleur.
agreement-type-consortium = Accord de consortium
    .help = Entre plusieurs parties, pour un seul projet.
agreement-legal-nature = Portée juridique
agreement-legal-nature-binding = Engage juridiquement
agreement-legal-nature-non-binding = N’engage pas juridiquement
agreement-legal-nature-administrative = Accord administratif
agreement-legal-nature-unknown = Inconnue
agreement-purpose = Objet
    .help = Ce que les parties veulent faire ensemble, en une ou deux phrases.
agreement-themes = Thèmes
    .one = un thème
agreement-parties = Parties
    .help = Au moins deux : une des nôtres et une d’ailleurs.
    .one = une partie
agreement-parties-key = Clé
agreement-parties-party = Gouvernement ou organisme
agreement-parties-signed-on = Signé le
    .help = Le jour où cette partie a signé. Pour un accord ancien, un mois ou une année suffisent ; si on l’ignore, « inconnu ».
agreement-parties-signatory = Signataire
agreement-parties-signatory-role = En qualité de
    .help = La fonction au moment de signer : « maire », « présidente de la métropole ».
agreement-contacts = Interlocuteurs
    .help = Qui appeler de chaque côté ; un interlocuteur de part et d’autre compte comme un moyen du lien.
    .one = un interlocuteur
agreement-contacts-key = Clé
agreement-contacts-party = Pour la partie
agreement-contacts-person = Personne
agreement-committee = Comité de suivi
    .help = S’il existe : son nom et quand il se réunit, par exemple « comité mixte, chaque automne ».
agreement-term = Durée
agreement-term-indefinite = Sans terme
agreement-term-fixed = Jusqu’à une date
agreement-term-fixed-end = Dernier jour
    .help = Celui du texte signé ; s’il a changé depuis, ajoutez un avenant.
agreement-term-auto-renewing = Reconduction tacite
agreement-term-auto-renewing-period-months = Longueur d’une période
agreement-term-auto-renewing-notice-months = Préavis
    .help = Combien de temps avant la fin d’une période il faut dénoncer l’accord pour qu’il ne soit pas reconduit.
agreement-moves = États successifs
    .help = L’histoire de l’accord : chaque état et le jour où il a commencé.
    .one = un état
agreement-state = État
agreement-state-exploring = À l’étude
    .help = Une possibilité est explorée ; rien n’est négocié.
agreement-state-negotiating = En négociation
    .help = Les parties s’accordent sur le texte.
agreement-state-approval-pending = En attente d’approbation
    .help = Le texte est prêt ; l’assemblée ou l’exécutif doit se prononcer.
agreement-state-approved = Approuvé
    .help = Un acte l’autorise ; il n’est pas encore signé.
agreement-state-signed = Signé
    .help = Toutes les parties ont signé. S’il est en vigueur ou échu se déduit des dates.
agreement-state-suspended = Suspendu
    .help = Arrêté par un acte motivé, jusqu’à nouvel ordre ; ce n’est pas un sommeil.
agreement-state-terminated = Résilié
    .help = Un acte y a mis fin.
agreement-state-superseded = Remplacé
    .help = Un autre accord a pris sa place.
agreement-state-abandoned = Abandonné
    .help = On y a renoncé avant la signature.
agreement-in-force-from = En vigueur depuis le
    .help = Seulement si ce n’est pas le jour de la signature.
agreement-amendments = Avenants
    .help = Ce qui a changé depuis la signature, y compris un dernier jour reporté.
    .one = un avenant
agreement-amendments-key = Clé
agreement-amendments-date = Date
agreement-amendments-text = Ce qui change
agreement-amendments-new-end = Nouveau dernier jour
agreement-parent = Accord dont il dépend
    .help = Pour un accord d’application : l’accord-cadre.
agreement-renews = Renouvelle
    .help = L’accord précédent, que celui-ci prolonge. On ne change pas la date de l’ancien.
agreement-legal-bases = Bases légales
    .help = Ce qui permet de conclure cet accord : constitution, loi, délibération, convention-cadre.
    .one = une base légale
agreement-authority-act = Acte qui l’autorise
    .help = Notre propre acte : « Délibération 2023-041 du conseil métropolitain ».
agreement-approved-on = Approuvé le
agreement-resumption-condition = Condition de reprise
    .help = Pour un accord suspendu : ce qui doit changer pour qu’il reprenne.
agreement-formalities = Formalités
    .help = Les démarches que la loi demande : avis, transmission au préfet, enregistrement, publication.
    .one = une formalité
agreement-formalities-key = Clé
agreement-formalities-step = Démarche
agreement-formalities-due = À faire avant le
agreement-formalities-done-on = Fait le
agreement-formalities-evidence = Preuve
    .help = Ce qui permet de le vérifier : numéro d’accusé de réception, page du registre.
agreement-national-conditions = Conditions nationales
    .help = Ce que l’État ou le droit du pays partenaire impose ; par exemple un avis préalable du ministère.
agreement-commitments = Engagements
    .help = Ce que chaque partie a promis, avec une date quand il y en a une.
    .one = un engagement
agreement-commitments-key = Clé
agreement-commitments-party = Partie
agreement-commitments-text = Engagement
agreement-commitments-due = À tenir avant le
agreement-commitments-done-on = Tenu le
agreement-commitments-evidence = Preuve
agreement-reviews = Points d’étape
    .help = Tous les deux ou trois ans, quand le lien s’endort ou avant son terme : ce que l’on décide d’en faire, et pourquoi.
    .one = un point d’étape
agreement-reviews-key = Clé
agreement-reviews-on = Date
agreement-reviews-outcome = Décision
agreement-reviews-motive = Motif
agreement-reviews-by = Décidé par
agreement-review = Décision d’un point d’étape
agreement-review-keep = Garder tel quel
agreement-review-revive = Relancer
agreement-review-convert = Convertir en accord thématique
agreement-review-renew = Renouveler
agreement-review-end = Mettre fin
agreement-review-cause = Pourquoi faire le point
agreement-review-cause-sleeps = Rien de substantiel depuis longtemps : décidez ce que devient ce lien.
agreement-review-cause-ends-soon = L’accord arrive bientôt à son terme : décidez de la suite.
agreement-review-cause-not-looked-at = Personne n’a noté de point d’étape depuis trois ans ou plus.
agreement-budget = Budget annuel
    .help = La somme réservée chaque année à cet accord.
agreement-exchange-register-since = Échanges notés depuis le
    .help = Le jour depuis lequel tous les échanges de cet accord sont inscrits ici. Sans lui, nul ne peut dire si le lien est en sommeil.
agreement-country = Pays
agreement-signed-on = Signé le
agreement-clock = Situation
agreement-vitality = Vitalité

## Échange

kind-exchange = Échange
    .help = Ce qui s’est réellement passé entre les deux côtés d’un accord, et qui l’a engagé.
kind-exchange-plural = Échanges
kind-exchange-new = Nouvel échange
kind-exchange-none = Aucun échange pour l’instant. Ce registre montre si un lien vit ; notez le dernier échange de chaque accord, puis dites sur l’accord depuis quand ils sont tous notés.
exchange-agreement = Accord
exchange-date = Date
    .help = Un mois ou une année suffisent pour un échange ancien.
exchange-kind = Nature de l’échange
exchange-kind-technical = Technique
    .help = Un savoir-faire passé d’un service à l’autre.
exchange-kind-project = Projet commun
exchange-kind-citizen = Entre habitants
exchange-kind-youth = Entre jeunes
exchange-kind-economic = Économique
exchange-kind-cultural = Culturel
exchange-kind-official = Visite officielle
exchange-kind-ceremony = Cérémonie
    .help = Anniversaire, inauguration ; symbolique sauf indication contraire.
exchange-kind-greeting = Message de vœux
exchange-kind-gift = Cadeau
exchange-kind-remote-meeting = Réunion à distance
exchange-substantive = Échange de fond
    .help = Oui s’il a fait avancer quelque chose. Sans réponse, la nature décide : cérémonies, vœux et cadeaux sont symboliques.
exchange-initiator = À l’initiative de
    .help = Qui a proposé l’échange, et non qui s’est déplacé.
exchange-initiator-us = Nous
exchange-initiator-them = L’autre côté
exchange-initiator-both = Les deux ensemble
exchange-themes = Thèmes
    .one = un thème
exchange-actors = Acteurs associés
    .help = Les acteurs du territoire qui y ont pris part ; ils montrent que la société porte le lien.
    .one = un acteur
exchange-action = Action
exchange-mission = Mission ou visite
exchange-output = Ce qui en est sorti
    .help = En une phrase : « Deux agents formés à la détection de fuites ».

## Chiffre publié

kind-claim = Chiffre publié
    .help = Un chiffre ou un fait que d’autres ont publié sur nous ou sur leurs liens ; c’est leur parole, jamais notre observation.
kind-claim-plural = Chiffres publiés
kind-claim-new = Nouveau chiffre publié
kind-claim-none = Aucun chiffre publié pour l’instant. Ce registre garde ce que d’autres annoncent, avec leur source, sans le mêler à nos observations ; ajoutez-en un quand vous en lisez un.
claim-text = Ce qui est dit
    .help = Dans les mots de qui le dit : « Nous comptons 40 villes jumelées ».
claim-said-by = Dit par
    .help = L’organisme, le journal ou le jeu de données.
claim-value = Chiffre
claim-unit = Unité
    .help = Ce que le chiffre compte : « villes jumelées », « millions d’euros ».
claim-about = Au sujet de
claim-date = Publié le
claim-address = Adresse web

## Où en est un accord

clock-not-signed = Pas encore signé
clock-abandoned = Abandonné avant signature
clock-signed = Signé, pas encore en vigueur
clock-in-force = En vigueur
clock-expiring-alone = Arrive à son terme
clock-expired-alone = Échu
clock-expiring =
    { $days ->
        [0] Se termine aujourd’hui
        [one] Se termine demain
       *[other] Se termine dans { $days } jours
    }
clock-expired = Échu le { $since }
clock-suspended = Suspendu
clock-terminated = Résilié
clock-superseded = Remplacé
clock-uncertain = Dates trop imprécises
    .help = Les dates de cet accord ne permettent pas de dire où il en est. Précisez-les dans sa fiche.

## Vitalité d’un lien

vitality-class = Classe de vitalité
vitality-class-suspended = Suspendu
    .help = Un acte a suspendu l’accord ; ce n’est pas un sommeil.
    .next = Vérifiez si les conditions d’une reprise sont réunies, et notez la décision avec son acte.
vitality-class-terminated = Résilié
    .help = Un acte a mis fin à l’accord.
    .next = Rien à faire, sinon vérifier que les derniers engagements sont soldés.
vitality-class-superseded = Remplacé
    .help = Un autre accord a pris sa place.
    .next = Notez les nouveaux échanges sur l’accord qui le remplace.
vitality-class-expired = Échu
    .help = Son dernier jour est passé.
    .next = Décidez avec le partenaire : le renouveler par un nouvel accord, le prolonger par un avenant, ou le laisser échu.
vitality-class-new = Nouveau
    .help = Signé depuis peu et sans échange de fond : trop jeune pour être jugé.
    .next = Convenez d’un premier échange de fond dans l’année, et nommez un interlocuteur de chaque côté.
vitality-class-dormant = En sommeil
    .help = Aucun échange depuis longtemps, pas même un message de vœux.
    .next = Écrivez au partenaire, puis décidez : ranimer le lien par un projet précis, le convertir en accord thématique, ou y mettre fin.
vitality-class-symbolic = Symbolique
    .help = Des gestes (cérémonies, vœux, cadeaux), mais aucun échange de fond depuis longtemps.
    .next = Proposez un échange de fond sur un thème commun aux deux côtés ; sinon, assumez un lien de courtoisie.
vitality-class-one-sided = À sens unique
    .help = Un seul côté est à l’origine de presque tous les échanges.
    .next = Demandez à l’autre côté ce qu’il voudrait proposer, et confiez-lui le prochain échange.
vitality-class-alive = Vivant
    .help = Des échanges récents, de fond, engagés par les deux côtés.
    .next = Continuez ; regardez les parties du score les plus basses pour savoir quoi renforcer.
not-assessable = Non évaluable
    .help = Il manque de quoi juger ; ce n’est ni un zéro ni un reproche.
    .next = Lisez ci-dessus ce qui manque. Le plus souvent : notez les échanges, puis indiquez sur l’accord depuis quand ils le sont tous.
figure-vitality = Vitalité
    .help = Un lien vit quand les échanges sont récents, partagés, concrets, variés, portés par la société et dotés de moyens. Chacune de ces six parties reçoit une note de 0 à 1, multipliée par son poids ; la somme donne un score de 0 à 100. Le résultat à retenir est la classe (vivant, à sens unique, symbolique, en sommeil…) ; le score ne sert qu’à ordonner les liens d’une même classe.
figure-vitality-recency = Récence
    .help = La date du dernier échange de fond : 1 s’il est récent, la moitié s’il l’est un peu moins, un quart s’il est plus ancien mais encore dans la période, 0 s’il n’y en a pas. Les délais viennent des réglages.
figure-vitality-reciprocity = Réciprocité
    .help = Parmi les échanges de fond, le nombre engagé par le côté qui en engage le moins, divisé par le nombre de l’autre côté. Un échange engagé ensemble compte pour moitié de chaque côté. 1 : parfait équilibre ; 0 : un seul côté.
figure-vitality-concreteness = Caractère concret
    .help = Les échanges de fond divisés par tous les échanges de la période.
figure-vitality-breadth = Variété
    .help = Le nombre de thèmes différents des échanges de fond, divisé par trois ; trois thèmes ou plus donnent 1.
figure-vitality-society = Société
    .help = Le nombre de groupes d’acteurs du territoire présents dans les échanges de fond, divisé par trois ; trois groupes ou plus donnent 1.
figure-vitality-means = Moyens
    .help = 1 si l’accord a un budget, ou un interlocuteur nommé de chaque côté ; sinon 0.
figure-vitality-agreement = L’accord
figure-vitality-substantive = Échange de fond
figure-vitality-symbolic = Échange symbolique
figure-clock = Échéance
    .help = Ce que disent les dates d’un accord : signé ou non, en vigueur, proche de son terme, échu, suspendu, résilié ou remplacé. Le dernier jour compte encore. Un avenant peut déplacer ce jour ; le délai d’avertissement vient des réglages.
figure-clock-agreement = L’accord
vitality-not-signed = L’accord n’est pas en vigueur : il n’est pas signé, ne prend effet que plus tard, ou a été abandonné.
vitality-not-this-type = La vitalité se calcule pour les jumelages, pactes d’amitié, accords de coopération et protocoles d’entente seulement.
vitality-rough-agreement-dates = Les dates de l’accord sont trop imprécises pour juger. Précisez la date de ses états dans sa fiche.
vitality-rough-dates =
    { $count ->
        [one] Un échange a une date trop imprécise pour juger. Précisez-la.
       *[other] { $count } échanges ont une date trop imprécise pour juger. Précisez-les.
    }
vitality-no-register = Nul ne sait si tous les échanges de cet accord sont notés. Indiquez sur l’accord depuis quand ils le sont.
vitality-register-too-short = Les échanges ne sont notés que depuis le { $since } ; pour juger, il faudrait qu’ils le soient depuis le { $needed }, ou depuis la signature.
exchange-breaks-a-rule = Un import l’a gardé malgré une règle du bureau ; il ne compte pas.
exchange-after-as-of = Il est postérieur à la date du chiffre.
exchange-date-too-rough = Sa date est trop imprécise pour savoir s’il compte.
exchange-before-window = Il est antérieur à la période regardée.

## Ce qui peut être refusé

problem-agreement-parties = Un accord a au moins deux parties : une des nôtres et une d’ailleurs. Ajoutez celle qui manque.
problem-agreement-party-twice = Cette partie figure deux fois. Retirez l’une des deux lignes.
problem-agreement-not-a-party = Elle n’est pas partie à cet accord. Choisissez l’une de ses parties, ou ajoutez-la d’abord aux parties.
problem-agreement-signature-missing = Un accord signé demande la date de signature de chaque partie. Donnez-la, même partielle (1994), ou écrivez « inconnu » si on l’ignore.
problem-future-fact = Cette date est dans l’avenir. On note ce qui a eu lieu, au plus tard le { $today }.
problem-points-to-itself = Une fiche ne renvoie pas à elle-même. Choisissez-en une autre, ou laissez vide.

## Page d’un accord

page-agreement-life-line = Ligne de vie
    .help = Les échanges dans le temps : les nôtres d’un côté, les leurs de l’autre, ceux des deux au milieu. Plein : de fond ; vide : symbolique. Fond teinté : les derniers mois, que regarde la vitalité (36, sauf autre réglage) ; bande en tirets au milieu : suspension. Deux traits obliques : l’axe est coupé, la date écrite au bord est hors des années dessinées.
page-life-line-alternative =
    { $count ->
        [0] Ligne de vie de « { $title } » : aucun échange noté.
        [one] Ligne de vie de « { $title } » : un échange noté, dont { $substantive } de fond.
       *[other] Ligne de vie de « { $title } » : { $count } échanges notés, dont { $substantive } de fond. À notre initiative : { $us } ; à la leur : { $them } ; ensemble : { $both }.
    }
page-life-line-table = Échanges en tableau
page-life-line-none = Aucun échange noté pour l’instant. Notez le dernier dont vous ayez trace.
page-life-line-ours = Par nous
page-life-line-theirs = Par eux
page-life-line-both = Ensemble
page-life-line-signed = Signé : { $date }
page-life-line-ends = Fin : { $date }
page-life-line-as-of = Au { $date }
page-life-line-window = Période regardée
page-life-line-suspended = Suspendu du { $from } au { $to }
page-life-line-suspended-since = Suspendu depuis le { $from }
page-life-line-group =
    { $count ->
        [one] Un échange
       *[other] { $count } échanges
    }
page-life-line-substantive = De fond
page-life-line-symbolic = Symbolique
page-life-line-undated =
    { $count ->
        [one] Un échange sans date connue n’est pas sur la ligne.
       *[other] { $count } échanges sans date connue ne sont pas sur la ligne.
    }
page-proposed-exchanges = Échanges à confirmer
    .help = Ces actions et missions ont eu lieu avec le partenaire, mais aucun échange n’est noté. Elles ne comptent qu’une fois confirmées.
page-proposed-exchanges-none = Rien à confirmer : chaque action et chaque mission a son échange.
page-record-exchange = Noter un échange
page-confirm-exchange = Confirmer cet échange
page-last-exchange = Dernier échange : { $date }
page-next-steps = Et maintenant ?
page-flag-undocumented = Aucun acte n’autorise cet accord : indiquez lequel.
page-flag-formalities-overdue =
    { $count ->
        [one] Une formalité est en retard.
       *[other] { $count } formalités sont en retard.
    }
page-flag-formalities-open =
    { $count ->
        [one] Une formalité reste à faire.
       *[other] { $count } formalités restent à faire.
    }
page-flag-commitments-overdue =
    { $count ->
        [one] Un engagement n’est pas tenu à temps.
       *[other] { $count } engagements ne sont pas tenus à temps.
    }
page-flag-next-notice = Pour ne pas le reconduire, prévenez avant le { $date }.

## Carte des liens

page-map-title = Carte des liens
    .help = Chaque marque est un accord ; sa couleur et sa forme disent sa vitalité. Choisissez une marque pour ouvrir l’accord.
page-map-alternative =
    { $count ->
        [0] Carte du monde : aucun lien pour l’instant.
        [one] Carte du monde : un lien. Vivants : { $alive } ; non évaluables : { $unassessed }.
       *[other] Carte du monde : { $count } liens dans { $countries } pays. Vivants : { $alive } ; non évaluables : { $unassessed }. Le tableau ci-dessous les nomme tous.
    }
page-map-table = Les liens en tableau
page-map-several = Un accord avec deux partenaires tient sur deux lignes : le tableau compte les lignes, la légende les accords.
page-map-legend = Légende
page-map-without-place =
    { $count ->
        [one] Un lien n’est pas sur la carte : le lieu de son partenaire manque.
       *[other] { $count } liens ne sont pas sur la carte : le lieu de leur partenaire manque.
    }
    .help = Donnez un lieu au gouvernement ou à l’organisme partenaire, et une position à ce lieu.
page-map-group =
    { $count ->
        [one] Un lien
       *[other] { $count } liens
    }
page-map-partner = Partenaire
page-map-home = Notre métropole
page-map-whole-world = Voir le monde entier
page-map-fit = Voir seulement nos liens

## Preuve d’un chiffre

page-proof = Preuve
page-proof-title = D’où vient ce chiffre : { $figure }
page-proof-see = Voir d’où vient ce chiffre
page-proof-of = Au sujet de
page-proof-value = Résultat
page-proof-score = Score : { $score } sur 100
page-proof-score-alternative = Score de { $score } sur 100, fait de six parties ; le tableau ci-dessous donne chacune.
page-proof-formula = Comment il se calcule
page-proof-formula-number = Formule { $number }
page-proof-parts = Ses parties
page-proof-part = Partie
page-proof-part-value = Note
page-proof-part-of = Calcul
page-proof-divided = { $over } divisé par { $under }
page-proof-weight = Poids
page-proof-points = Points
page-proof-counted = Fiches comptées
page-proof-counted-as = Comptée comme
page-proof-counted-none = Aucune fiche comptée.
page-proof-left-out = Fiches écartées
page-proof-left-out-why = Pourquoi
page-proof-left-out-none = Aucune fiche écartée.
page-proof-hidden =
    { $count ->
        [one] Une fiche que votre rôle ne permet pas d’ouvrir compte aussi.
       *[other] { $count } fiches que votre rôle ne permet pas d’ouvrir comptent aussi.
    }
page-proof-settings = Réglages employés
page-proof-setting = Réglage
page-proof-as-of = Chiffre établi au
page-proof-audience = Établi pour
page-proof-version = Version du registre
    .help = Le nombre d’écritures au moment du calcul ; avec lui, le même chiffre se retrouve.
page-proof-reproduce = Refaire ce calcul
    .help = Cette commande, sur la même base, donne le même chiffre.
