# La grille des onze recommandations : ses recommandations, ses tests, ses niveaux.

scorecard-r1 = Une politique publique d’action internationale, un outil et non une fin
scorecard-r2 = Du réactif au planifié
scorecard-r3 = Des cadres juridique, administratif et politique
scorecard-r4 = Unir les efforts, coordonner, représenter
scorecard-r5 = Gouvernance locale et transversalité
scorecard-r6 = Diversité des acteurs locaux
scorecard-r7 = Une coopération horizontale, bidirectionnelle et nodale
scorecard-r8 = Un outil de développement local qui connaît et emploie les agendas
scorecard-r9 = Mesurer à trois niveaux
scorecard-r10 = Visible : la communication comme axe transversal
scorecard-r11 = Externalités, coûts, bénéficiaires

scorecard-test-1-1 = Une stratégie en vigueur, adoptée par un acte
scorecard-test-1-2 = Objectifs rattachés au projet de territoire
scorecard-test-1-3 = Dépense des actions actives rattachée à ces objectifs
scorecard-test-1-4 = Évaluabilité de la stratégie (une dérogation compte pour moitié)
scorecard-test-2-1 = Part planifiée de la dépense
scorecard-test-2-2 = Plan annuel adopté avant le début de l’année (dans les trois mois : la moitié)
scorecard-test-2-3 = Part réactive, en nombre, en baisse d’au moins cinq points sur un an
scorecard-test-2-4 = Demandes décidées à temps, avec un motif
scorecard-test-3-1 = Accords en vigueur ou suspendus avec base légale et acte
scorecard-test-3-2 = Accords dont les formalités dues sont faites
scorecard-test-3-3 = Un mandat politique explicite en vigueur
scorecard-test-3-4 = Une ligne budgétaire et au moins un poste
scorecard-test-4-1 = Gouvernements du territoire avec un correspondant international
scorecard-test-4-2 = Instance multi-niveau : au moins deux séances en douze mois
scorecard-test-4-3 = Recoupements coordonnés
scorecard-test-4-4 = Adhésions aux réseaux avec une règle de représentation
scorecard-test-5-1 = Transversalité des actions
scorecard-test-5-2 = Directions avec un·e référent·e international·e
scorecard-test-5-3 = Objectifs dont un indicateur est fourni par une autre direction que le bureau
scorecard-test-5-4 = Instance interservices : au moins deux séances en douze mois
scorecard-test-6-1 = Les six groupes d’acteurs sont inscrits
scorecard-test-6-2 = Les six groupes d’acteurs, actifs sur douze mois
scorecard-test-6-3 = Propositions qui ont reçu une réponse
scorecard-test-6-4 = Table des acteurs : au moins quatre groupes et deux séances
scorecard-test-7-1 = Jumelages et pactes d’amitié en vigueur qui vivent
scorecard-test-7-2 = Coopérations dont les bénéfices des deux côtés sont inscrits
scorecard-test-7-3 = Une action à trois parties ou plus, et une Sud-Sud ou triangulaire
scorecard-test-7-4 = Équilibre des échanges de fond commencés par chaque côté
scorecard-test-8-1 = Objectifs rattachés à un élément de diagnostic
scorecard-test-8-2 = Objectifs alignés sur un agenda et mis en œuvre
scorecard-test-8-3 = Notes de veille sur douze mois
scorecard-test-8-4 = Positions reprises
scorecard-test-9-1 = Niveaux avec au moins trois indicateurs à jour
scorecard-test-9-2 = Indicateurs à jour
scorecard-test-9-3 = Indicateurs fournis hors du bureau
scorecard-test-9-4 = Une évaluation depuis 24 mois, dont les recommandations ont reçu réponse
scorecard-test-10-1 = Un plan de communication en vigueur et complet
scorecard-test-10-2 = Actions dont la communication est prévue avant leur début
scorecard-test-10-3 = Objectifs de communication en bonne voie ou atteints
scorecard-test-10-4 = Un partenariat avec un média d’envergure mondiale
scorecard-test-10-5 = Plan de communication évalué depuis 24 mois
scorecard-test-11-1 = Axes examinés pour leurs externalités
scorecard-test-11-2 = Externalités avec un indicateur à jour
scorecard-test-11-3 = Aucune limite franchie sans mesure en vigueur ni acceptation signée
scorecard-test-11-4 = Dépense des actions commencées dont les bénéficiaires sont nommés
scorecard-test-11-5 = Externalités dont on sait qui les subit et ce qu’elles coûtent (ou pourquoi on l’ignore)

kind-remark = Remarque publique
    .help = Ce que le bureau dit en public d’une des onze recommandations.
kind-remark-plural = Remarques publiques
kind-remark-new = Nouvelle remarque
kind-remark-none = Aucune remarque pour l’instant.
remark-recommendation = Recommandation
    .help = Son numéro, de 1 à 11.
remark-on = Dite le
remark-text = Texte
scorecard-level-established = Établie
scorecard-level-progressing = En progrès
scorecard-level-begun = Commencée
scorecard-level-absent = Absente
scorecard-insufficient = Données insuffisantes
scorecard-recommendation = Recommandation
scorecard-mark = Note
scorecard-level = Niveau
scorecard-movers = Ce qui ferait le plus bouger
scorecard-nothing = Ce test n’a pas pu être calculé.
scorecard-not-published = Les fiches dont ce test a besoin ne sont pas publiées.
scorecard-no-agreement = Aucun accord en vigueur ou suspendu.
scorecard-no-formality = Aucun accord dont les formalités soient inscrites.
scorecard-no-means = Ni ligne budgétaire ni poste au registre.
scorecard-no-body = Aucune instance au registre.
scorecard-no-government = Aucun gouvernement du territoire au registre.
scorecard-no-overlap = Aucun recoupement sur la période.
scorecard-no-membership = Aucune adhésion en cours.
scorecard-no-department = Aucune autre direction que le bureau.
scorecard-no-objective = Aucun objectif en vigueur.
scorecard-no-actor = Aucun acteur au registre.
scorecard-no-assessable-twinning = Aucun jumelage ni pacte d’amitié en vigueur dont la vitalité soit évaluable.
scorecard-no-cooperation = Aucune coopération active sur la période.
scorecard-no-action = Aucune action active sur la période.
scorecard-no-exchange = Aucun échange de fond en 24 mois.
scorecard-no-indicator = Aucun indicateur au registre.
scorecard-no-axis = Aucun axe de la stratégie en vigueur.
scorecard-no-externality = Aucune externalité au registre.
scorecard-no-strategy = Aucune stratégie au registre.
scorecard-no-plan = Aucun plan annuel pour cette année.
scorecard-no-earlier-year = L’année précédente n’a pas d’activité à comparer.
scorecard-no-spending = Aucune dépense connue sur la période.
scorecard-no-evaluation = Aucune évaluation au registre.
scorecard-no-communication = Aucun plan de communication au registre.
scorecard-value-budget-lines = Lignes budgétaires
scorecard-value-posts = Postes
scorecard-value-sessions = Séances
scorecard-value-groups = Groupes
scorecard-value-three-parties = À trois parties ou plus
scorecard-value-south-south-or-triangular = Sud-Sud ou triangulaires
scorecard-value-territorial = Territorial
scorecard-value-political = Politique
scorecard-value-institutional = Institutionnel
scorecard-value-this-year = Cette année
scorecard-value-last-year = L’an dernier
scorecard-value-evaluation = Évaluation
scorecard-value-answered = Recommandations ayant reçu réponse
scorecard-value-adopted-on = Adopté le
scorecard-value-crossed = Limites franchies sans réponse
scorecard-value-overdue = dont hors délai

page-scorecard = Grille des onze recommandations
    .help = Onze niveaux, les tests dont ils viennent et les fiches derrière chacun. Ni total ni correction à la main : seulement les faits, et une remarque publique.
page-scorecard-overview = Les onze recommandations d’un coup d’œil
page-scorecard-last-year = L’an dernier
page-scorecard-change = Sur un an
page-scorecard-better = en hausse
page-scorecard-same = inchangée
page-scorecard-worse = en baisse
page-scorecard-test = Test
page-scorecard-test-words = Ce qui est demandé
page-scorecard-test-mark = Note du test
page-scorecard-critical = critique : à 0, le niveau ne dépasse pas « commencée »
page-scorecard-tests = Ses tests
page-scorecard-mean = La note est la moyenne des tests évaluables ; si moins de la moitié le sont, il n’y en a pas. À partir de 0,80, la recommandation est « établie », à partir de 0,50 « en progrès », à partir de 0,20 « commencée », au-dessous « absente ».
page-scorecard-as-told = Il donne 1, 0,5 ou 0, comme le dit le test.
page-scorecard-meets = Satisfait au test
page-scorecard-lacks = N’y satisfait pas
page-scorecard-thresholds = 1 à partir de { $high }, 0,5 à partir de { $low }
page-scorecard-moves =
    { $count ->
        [one] test { $tests }
       *[other] tests { $tests }
    }
page-scorecard-remark = Ajouter une remarque publique
page-scorecard-csv = Télécharger en CSV
page-scorecard-lacking =
    { $count ->
        [one] une fiche à reprendre
       *[other] { $count } fiches à reprendre
    }
page-scorecard-met =
    { $count ->
        [one] une fiche qui remplit ce test
       *[other] { $count } fiches qui remplissent ce test
    }
page-scorecard-assessed =
    { $count ->
        [one] { $count } test sur { $of } évalué
       *[other] { $count } tests sur { $of } évalués
    }
page-scorecard-tests-assessed = Tests évalués
page-scorecard-tally = { $count } sur { $of }
page-scorecard-to-come = L’année demandée commence le { $from } : les tests qui portent sur une année ne sont pas évaluables ; les autres disent ce qui est au { $as_of }.
page-scorecard-of = { $value } ({ $one } sur { $other })
page-scorecard-two-shares = { $value } (directions qui pilotent : { $one } ; actions pilotées hors du bureau : { $other })
page-scorecard-two-sides = { $value } (commencés par nous : { $one } ; par l’autre côté : { $other })
page-scorecard-sessions =
    { $count ->
        [0] aucune séance
        [one] { $count } séance
       *[other] { $count } séances
    }
page-scorecard-watch-notes =
    { $count ->
        [0] aucune note de veille
        [one] { $count } note de veille
       *[other] { $count } notes de veille
    }
page-scorecard-partnerships =
    { $count ->
        [0] aucun partenariat
        [one] { $count } partenariat
       *[other] { $count } partenariats
    }
page-scorecard-groups-missing =
    { $count ->
        [one] Il manque un groupe : { $groups }
       *[other] Il manque { $count } groupes : { $groups }
    }
page-scorecard-gain = +{ $gain }
page-scorecard-gain-less = moins de +{ $gain }
page-scorecard-gain-about = Sous « Ce qui ferait le plus bouger », le nombre à côté d’une fiche dit de combien elle rapprocherait la note à elle seule : la part qu’elle ferait de la marche suivante (de 0 à 0,5 ou de 0,5 à 1) de chaque test cité, divisée par le nombre de tests évalués.
page-scorecard-add-strategy = Ajouter une stratégie adoptée par un acte
page-scorecard-add-plan = Inscrire le plan annuel { $what } et le jour de son adoption
page-scorecard-add-plan-late = Rien à ajouter pour cette année, dont le plan a été adopté trop tard : adopter le suivant avant son premier jour
page-scorecard-add-reactive = Rien à ajouter : plus rien n’est réactif cette année, et il y en avait trop peu l’an dernier pour une baisse de cinq points
page-scorecard-add-mandate = Ajouter un mandat de portage politique
page-scorecard-add-budget-line = Ajouter une ligne budgétaire { $what }
page-scorecard-add-post = Ajouter un poste
page-scorecard-add-multi-level = Ajouter une instance qui réunit les gouvernements du territoire, puis ses séances
page-scorecard-add-interdepartmental = Ajouter une instance qui réunit nos directions, puis ses séances
page-scorecard-add-actors-body = Ajouter une instance qui réunit les acteurs, puis ses séances
page-scorecard-add-actor = Inscrire un acteur du groupe : { $what }
page-scorecard-add-three-parties = Ajouter une action à trois parties ou plus
page-scorecard-add-south-south = Ajouter une action Sud-Sud ou triangulaire
page-scorecard-add-exchange-us = Inscrire un échange de fond commencé par nous
page-scorecard-add-exchange-them = Inscrire un échange de fond commencé par l’autre côté
page-scorecard-add-watch-note = Ajouter une note de veille
page-scorecard-add-indicator = Ajouter un indicateur du niveau : { $what }
page-scorecard-add-evaluation = Mener une évaluation jusqu’à sa validation
page-scorecard-add-communication-plan = Ajouter un plan de communication en vigueur
page-scorecard-add-partnership = Ajouter un partenariat avec un média mondial
problem-remark-in-the-future = Cette date est à venir ; on n’écrit ici que ce qui a été dit.
scorecard-no-request = Aucune demande décidée ni en retard sur la période.
