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
