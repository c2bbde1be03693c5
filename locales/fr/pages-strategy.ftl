page-strategy-as-table = En tableau
page-strategy-none = Aucune stratégie accessible
page-strategy-none-then = Aucune stratégie n’est en vigueur à cette date
    .help = Aucune des nôtres n’était encore adoptée. Un projet, ou la stratégie d’une autre institution, se choisit dans la liste.
page-strategy-of-the-date = Selon la date
page-strategy-add = L’ajouter ici
page-strategy-rows-cut =
    { $count ->
        [one] Une ligne de plus n’est pas affichée.
       *[other] { $count } lignes de plus ne sont pas affichées.
    }

## L’arbre et la frise

page-strategy-tree = Stratégie : arbre et frise
    .help = La stratégie en vigueur, ou la dernière adoptée : ses axes, leurs objectifs, ce qui se fait pour chacun et où en est la mesure.
page-strategy-not-in-force = Cette stratégie n’est pas en vigueur à la date de la page.
page-strategy-line = Les actions sur l’horizon
    .help = Une barre par action, du premier au dernier jour ; un bord en tirets là où l’un des deux n’est pas connu. Losange plein : étape atteinte ; losange creux : étape à venir. Le trait vertical est la date de la page.
page-strategy-line-alternative =
    { $count ->
        [one] Une action
       *[other] { $count } actions
    } sur l’horizon de la stratégie, dont { $under_way } en cours ; { $late } avec une étape en retard. Le tableau ci-dessous les donne une par une.
page-strategy-line-none = Aucune action datée ne sert les objectifs de cette stratégie.
page-strategy-line-cut =
    { $count ->
        [one] Une autre action n’est pas dessinée : la frise montre celles qui ont cours dans l’année.
       *[other] { $count } autres actions ne sont pas dessinées : la frise montre celles qui ont cours dans l’année.
    }
page-strategy-line-apart =
    { $count ->
        [one] Une action de ces années est sans objectif de cette stratégie : elle n’est pas dessinée.
       *[other] { $count } actions de ces années sont sans objectif de cette stratégie : elles ne sont pas dessinées.
    }
page-strategy-bar = { $title } – { $state }, du { $from } au { $to }
page-strategy-step-done = atteinte
page-strategy-step-open = pas encore
page-strategy-no-objective = Aucun objectif sous cet axe.
page-strategy-no-action = Aucune action ne le porte.
page-strategy-no-indicator = Aucun indicateur ne le mesure.
page-strategy-more-actions =
    { $count ->
        [one] et une autre action
       *[other] et { $count } autres actions
    }
page-strategy-more-indicators =
    { $count ->
        [one] et un autre indicateur
       *[other] et { $count } autres indicateurs
    }

## Du réactif au planifié

page-strategy-planned = Du réactif au planifié
    .help = Ce qui a commencé chaque année : planifié, aligné ou réactif, en nombre et en coût. Les crises sont à part.
page-strategy-planned-number = En nombre
page-strategy-planned-cost = En coût
page-strategy-planned-caption = Une barre par année. Chaque barre mène au calcul de l’année.
page-strategy-planned-of = planifié : { $share }
page-strategy-planned-point = Part planifiée : { $first_share } en { $first }, { $last_share } en { $last }.
page-strategy-planned-unknown = La part planifiée ne peut être établie pour aucune de ces années.
page-strategy-planned-differ = En { $years }, la part en nombre et la part en coût s’écartent de plus de 15 points. Ne lisez pas l’une sans l’autre.
page-strategy-reactive = Ce qui a été réactif en { $year }
page-strategy-reactive-none = Rien de réactif cette année-là.
page-strategy-number-planned = Planifié (nombre)
page-strategy-number-aligned = Aligné (nombre)
page-strategy-number-reactive = Réactif (nombre)
page-strategy-number-crisis = Crise (nombre)
page-strategy-cost-planned = Planifié (coût)
page-strategy-cost-aligned = Aligné (coût)
page-strategy-cost-reactive = Réactif (coût)
page-strategy-cost-crisis = Crise (coût)

## L’évaluabilité

page-strategy-gate = Évaluabilité
    .help = La stratégie peut-elle être évaluée telle qu’elle est écrite ? Chaque vérification, ce qui manque, et où l’ajouter.
page-strategy-gate-lacking = Ce qui manque, et où l’ajouter
page-strategy-gate-all = Toutes les vérifications, fiche par fiche
page-strategy-gate-passes = Toutes les vérifications sont remplies
page-strategy-gate-fails = Il manque quelque chose
page-strategy-gate-picture = Vérifications remplies, fiche par fiche
    .help = La stratégie d’abord, puis ses objectifs. Chaque barre mène à la liste de la fiche.
page-strategy-gate-met = { $met } sur { $all }
page-strategy-gate-point = Sur { $all } fiches, { $whole } remplissent toutes leurs vérifications.
page-strategy-gate-whole = La stratégie dans son ensemble
page-strategy-derogation = Cette stratégie peut être adoptée bien qu’elle ne puisse pas encore être évaluée. La dérogation est publique.
page-strategy-no-derogation = Aucune dérogation n’a été donnée à cette date.
page-strategy-deadline-past = Échéance passée

## Les révisions

page-strategy-changes = Révisions et différences
    .help = Ce qui a changé depuis l’adoption : par quel acte, pour quelle raison, et les deux textes côte à côte.
page-strategy-adopted = Adoptée le
page-strategy-never-adopted = Cette stratégie n’a pas été adoptée ; son texte est libre.
page-strategy-sides = Adopté, et maintenant
    .help = Ce que disaient la stratégie, ses axes et ses objectifs à l’adoption, et ce qu’ils disent aujourd’hui au registre. Ce qui est resté n’est pas montré.
page-strategy-sides-none = Rien n’a changé depuis l’adoption.
page-strategy-sides-untold = Ce qui a changé avant que le registre soit tenu n’y a laissé aucun texte antérieur : les textes ne peuvent pas être comparés. Les révisions ci-dessus disent ce qui a changé.
page-strategy-sides-same =
    { $count ->
        [one] Une fiche est restée telle quelle.
       *[other] { $count } fiches sont restées telles quelles.
    }
page-strategy-sides-deleted = Ce qui a été supprimé depuis se trouve dans les suppressions :
page-strategy-sides-closed = Les versions passées ne sont ouvertes qu’au bureau.
page-strategy-came-adopted = La stratégie est entrée au registre déjà adoptée : la première version de chaque fiche y tient lieu de texte adopté. Entrée le
page-strategy-came-since = Ajoutée depuis l’adoption.
page-strategy-field = Ce qui change
page-strategy-then = À l’adoption
page-strategy-now = Maintenant

## L’alignement

page-alignment = Alignement
    .help = Jusqu’où vont les objectifs : reliés au projet de territoire ; pour les agendas mondiaux, déclarés avec leur raison, portés par une action, mesurés.
page-alignment-unserved = { $agenda } : objectifs que rien ne sert encore
page-alignment-picture = Jusqu’où vont les objectifs
    .help = La part des objectifs en vigueur à chaque profondeur. Chaque degré suppose le précédent, sauf le lien au territoire.
page-alignment-point = { $declared } des objectifs déclarent un objectif mondial, { $measured } vont jusqu’à le mesurer.
page-alignment-deepest = Au plus profond
page-alignment-none = Pas servi
page-alignment-declared = Déclaré
page-alignment-acted = Porté
page-alignment-measured = Mesuré

## La transversalité

page-transversality = Transversalité
    .help = Quelles directions pilotent l’action internationale, lesquelles en sont absentes, et ce que le bureau pilote seul.
page-transversality-picture = Ce que pilote chaque direction
    .help = Les actions qui ont eu cours dans la période, pilotées ou copilotées.
page-transversality-led = pilote { $leads }, copilote { $co_leads }
page-transversality-point = Sur { $all } directions, { $leading } pilotent ou copilotent au moins une action.
page-transversality-leads = Actions pilotées
page-transversality-co-leads = Actions copilotées
page-transversality-office = le bureau international
page-transversality-absent-none = Aucune direction n’est absente.
page-transversality-alone-none = Le bureau ne pilote aucune action seul.
page-strategy-no-state-yet = Pas encore d’état à cette date
