# Les mesures : indicateurs aux trois niveaux, registre des externalités, coûts et bénéfices par groupe.

page-indicators = Tableau des indicateurs
    .help = Où en est chaque indicateur aux trois niveaux, avec sa courbe, sa cible et sa tendance. Les niveaux se comptent, sans moyenne.
page-indicators-level = Indicateurs du niveau
    .help = Courbe : les 24 dernières valeurs observées ; tirets : valeur initiale ; trait fin : chemin attendu ; bande : valeurs voulues. Ce qui est périmé est gris.
page-indicators-communication = Indicateurs de communication
    .help = Ils mesurent comment la politique est racontée, et se comptent à part des trois niveaux.
page-indicators-point = { $level } : { $count ->
        [0] aucun indicateur
        [one] un indicateur
       *[other] { $count } indicateurs
    }.
page-indicators-none = Aucun indicateur ne répond à cette demande.
page-indicators-externalities =
    { $count ->
        [one] Un indicateur mesure une externalité : voir le registre des externalités.
       *[other] { $count } indicateurs mesurent une externalité : voir le registre des externalités.
    }
page-measure-curve = Courbe
    .help = Rond : la valeur fait foi. Rond creux : provisoire. Carré : révisée. Losange : cible. Longs tirets : chemin attendu. Chaque marque ouvre son observation.
page-measure-values = Observations
page-measure-value = { $value } { $unit }
page-measure-dated = { $value } ({ $day })
page-measure-from-to = De { $first } à { $last }
page-measure-none = Aucune valeur observée.
page-measure-target = Cible
page-measure-whole = Tout
page-measure-note = Motif ou commentaire
page-measure-more =
    { $count ->
        [one] Encore une observation, dans la liste
       *[other] Encore { $count } observations, dans la liste
    }
page-externalities = Registre des externalités
    .help = Axe par axe, les dommages et ce qui est fait contre eux, à côté des bénéfices. Rien ne se compense.
page-externalities-side = { $axis } – { $side }
page-externalities-costs = Coûts
page-externalities-thresholds = Mesure et seuils
page-externalities-measures = Ce qui est fait
page-externalities-crossing = Dépassement et réponse
page-externalities-covered = Couverte par une mesure en vigueur
page-externalities-bare = Aucune mesure en vigueur
page-externalities-not-crossed = Limite non franchie
page-externalities-no-harm = Aucune externalité n’est rattachée à cet axe.
page-externalities-no-benefit = Aucun bénéfice n’est noté pour cet axe.
page-externalities-no-strategy = Aucune stratégie n’est en vigueur au { $date }.
page-externalities-later-axes =
    { $count ->
        [one] Un axe d’une stratégie postérieure n’est pas montré.
       *[other] { $count } axes de stratégies postérieures ne sont pas montrés.
    }
page-externalities-elsewhere = Sans axe
    .help = Externalités qui viennent d’ailleurs, ou qu’aucun axe ne cause.
page-externalities-groups = Coûts, bénéfices et dommages par groupe
    .help = Ce qui est dépensé pour chaque groupe par les actions commencées dans la période, ce que ces actions lui ont apporté et ce qu’il subit, sans rien soustraire. Les autres bénéfices sont plus haut, avec leur axe.
page-limits-followed = Externalités suivies
page-limits-beyond = Au-delà de leur limite
page-limits-unmeasured =
    { $count ->
        [one] gravité inconnue pour une
       *[other] gravité inconnue pour { $count }
    }
page-limits-bare = Sans mesure en vigueur
page-limits-next-due = Prochaine réponse attendue
page-limits-none-due = Aucune
page-limits-crossed = Limites franchies
    .help = Chacune demande, dans le délai, une mesure, ou une acceptation motivée et signée.
page-limits-value = { $value } au { $day }, limite { $limit }, seuil d’alerte { $watch }
page-limits-no-value = aucune valeur observée, limite { $limit }, seuil d’alerte { $watch }
page-limits-due = { $day } ({ $left })
page-limits-left =
    { $count ->
        [0] dernier jour
        [one] encore un jour
       *[other] encore { $count } jours
    }
page-burden = Où en est l’externalité
    .help = Le pire de ses indicateurs fait la gravité. Une limite franchie demande une mesure, ou une acceptation motivée et signée.
page-burden-in-force = Ce qui est en vigueur
page-burden-competent = Qui peut agir :
page-burden-position = Notre position :
page-burden-answer = Répondre : une mesure ou une acceptation motivée
page-beneficiaries = Pour qui
    .help = Le coût des actions commencées dans la période, par groupe bénéficiaire et par territoire, à côté de ce que les groupes ont gagné et subissent.
page-beneficiaries-point = { $share } de { $total } est dépensé pour des groupes nommés.
page-beneficiaries-elsewhere = Hors de nos territoires
page-beneficiaries-gains-help = Chacun dans sa propre unité. Les personnes ne s’additionnent que si chacune est comptée une fois, dans une même action.

page-desk = Relevés de l’année
    .help = Tous les indicateurs relevés par des personnes, une colonne par jour où une valeur est attendue. Saisissez, circulez avec les flèches ou collez depuis un tableur ; 12/40 note combien sur combien. Quand toutes les parties d’un jour sont là et que l’ensemble est laissé vide, la règle de l’indicateur le calcule. Tout s’enregistre ensemble, ou rien.
room-desk-help = Les valeurs d’une année pour tous les indicateurs, dans une seule grille.
page-desk-year = Année
page-desk-show = Afficher
page-desk-none = Aucun indicateur n’est relevé ici par des personnes.
page-desk-together = Ensemble
page-desk-to-come = à venir
page-desk-no-rule = sans règle : ses valeurs ne sont pas réunies
page-desk-status = Les nouvelles valeurs sont
page-desk-visibility = Les nouvelles valeurs sont vues par
page-desk-reason = Motif du changement de valeurs arrêtées
    .help = Demandé quand une valeur définitive ou révisée change ; l’ancienne reste dans l’historique.
page-desk-confirm = Les valeurs provisoires que je laisse telles quelles deviennent définitives
page-desk-write = Enregistrer ces valeurs
pages-desk-written = { $count } valeurs enregistrées.
pages-desk-written-one = 1 valeur enregistrée.
pages-desk-written-look = Valeurs enregistrées : { $count }. À vérifier, valeur négative : { $which }.
page-desk-stale = Quelqu’un a changé l’une de ces valeurs entre-temps. Rouvrez la page et comparez.
page-desk-not-number = Un nombre est attendu, comme vous l’écrivez : 1 234,5, ou combien sur combien : 12/40.
page-desk-emptied = Une valeur notée ne se vide pas ici : corrigez-la, ou supprimez-la depuis sa page.
