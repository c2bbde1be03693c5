# Les moyens de la direction et ses délais.

page-means = Moyens et délais
    .help = Ce que le bureau a pour agir, année après année, et comment il tient ses délais, ses promesses et ses estimations.
page-means-posts = Postes par année
    .help = Équivalents temps plein à la fin de chaque année, ou à la date de la page pour l’année en cours.
page-means-posts-count =
    { $count ->
        [0] aucun poste
        [one] un poste
       *[other] { $count } postes
    }
page-means-posts-point = Équivalents temps plein : { $before } en { $from }, { $now } en { $to }.
page-triage = Avant de décider
    .help = Ce que le registre sait déjà du pays et de qui demande. La fiche conseille ; une personne décide, avec un motif.
page-triage-advice = Conseil : { $advice } ({ $score })
page-triage-unweighed = La fiche de tri n’est pas encore remplie.
page-triage-no-country = Le pays n’est pas noté : on ne peut pas dire quels liens existent déjà.
page-triage-ties = Nos liens ({ $country })
page-triage-there = Qui y agit déjà ({ $country })
page-triage-missions = Missions et visites ({ $country })
page-triage-before = Demandes précédentes du même organisme
page-triage-weigh = Remplir la fiche de tri
page-triage-decide = Décider, avec un motif
page-triage-visit = Préparer la visite
page-triage-action = Créer l’action
page-card-nothing = Rien au registre.
page-means-year = Année
page-means-day = Au
page-means-fte = Équivalents temps plein
page-means-budget = Budget par année
    .help = Voté, engagé, payé, sur les lignes où des dépenses sont notées. Une année sans dépense notée est inconnue, pas nulle.
page-means-budget-point = En { $year }, { $share } de ce qui a été voté est payé.
page-means-budget-paid = Payé
page-means-budget-committed = Engagé, pas encore payé
page-means-budget-voted = Voté, pas encore engagé
page-means-budget-of = { $share } payés sur { $voted } votés
page-means-budget-unknown = Aucune exécution n’est connue pour ces années.

## Page d’une sollicitation

page-request-decision-overdue = La décision était attendue le { $date } ({ $days } jours ouvrés après l’arrivée).
page-request-decision-due = À décider au plus tard le { $date } ({ $days } jours ouvrés après l’arrivée).
page-request-points = points sur { $most }
page-request-advises = Conseil : { $advice }
page-request-change-card = Revoir les notes
page-request-next = Donner suite
page-request-make-visit = Préparer l’accueil
page-request-make-mission = Préparer la mission
page-request-make-action = Ouvrir une action
page-request-asked-before = Déjà demandé
page-request-agreements = Accords avec ce partenaire ou ce pays
page-request-trips = Missions et accueils
page-request-who-works-there = Qui y travaille déjà
