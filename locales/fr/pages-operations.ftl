# Les moyens de la direction et ses délais.

page-means = Moyens et délais
    .help = Ce que le bureau a pour agir, année après année, et comment il tient ses délais, ses promesses et ses estimations.
page-means-posts = Postes par année
    .help = Équivalents temps plein à la fin de chaque année, ou à la date de la page pour l’année en cours.
page-means-posts-point = { $before } équivalents temps plein en { $from }, { $now } en { $to }.
page-means-year = Année
page-means-day = Au
page-means-fte = Équivalents temps plein
page-means-budget = Budget par année
    .help = Voté, engagé, payé, sur les lignes où des dépenses sont notées. Une année sans dépense notée est inconnue, pas nulle.
page-means-budget-point = En { $year }, { $share } de ce qui a été voté est payé.
page-means-budget-unknown = Aucune exécution n’est connue pour ces années.

## Page d’une sollicitation

page-request-decision-overdue = La décision était attendue le { $date } ({ $days } jours ouvrés après l’arrivée).
page-request-decision-due = À décider au plus tard le { $date } ({ $days } jours ouvrés après l’arrivée).
page-request-points = points sur { $most }
page-request-advises = Conseil : { $advice }
page-request-change-card = Revoir les notes
page-request-next = Donner suite
page-request-make-visit = Préparer l’accueil
page-request-make-action = Ouvrir une action
page-request-asked-before = Déjà demandé
page-request-agreements = Accords avec ce partenaire ou ce pays
page-request-trips = Missions et accueils
page-request-who-works-there = Qui y travaille déjà
