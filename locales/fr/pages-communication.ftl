# La communication : objectifs, avance, publics, ton des médias.

page-communication = Résultats de la communication
    .help = Ce que la communication devait atteindre, si elle est venue à temps, quels publics elle a touchés et ce que les médias ont dit.
page-communication-objectives = Objectifs de communication
    .help = Chaque objectif avec ses indicateurs, mesurés comme ceux de la stratégie.
page-communication-unmeasured = Aucun indicateur ne le mesure
page-communication-value = Dernière valeur
page-communication-observed = Observée le
page-communication-attained = Chemin parcouru
page-communication-early = { $rate } des actions commencées avaient une communication prévue avant leur premier jour.
page-communication-reached = { $reached } sur { $meant }
page-communication-all-reached = Tous les publics visés ont été touchés. La barre compte les activités qui ont touché ce public.
page-communication-not-reached = Pas touchés : { $audiences }. La barre compte les activités qui ont touché ce public.
page-communication-gross = Contacts bruts par canal, jamais additionnés : une même personne peut y figurer plusieurs fois.
page-communication-tone = Ton net { $tone }, de -1 à 1 ; { $global } dans des médias d’audience mondiale.
page-communication-articles = Retombées
page-communication-all =
    { $count ->
        [one] Une retombée dans la période.
       *[other] { $count } retombées dans la période.
    }
