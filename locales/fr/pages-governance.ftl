# Qui fait quoi à l’international, et les pages de chiffres en général.

page-sheet-cut =
    { $count ->
        [one] Une ligne de plus n’est pas montrée ici ; le fichier CSV la contient.
       *[other] { $count } lignes de plus ne sont pas montrées ici ; le fichier CSV les contient toutes.
    }
page-who-does-what = Qui fait quoi
    .help = Les actions de la métropole et les initiatives des autres : qui sert quel objectif, où l’on se croise, avec ou sans lien, et où personne n’agit.
page-who-matrix = Objectifs et groupes d’acteurs
    .help = Une ligne par objectif en vigueur. Chaque nom mène à ce que l’on y fait ; une case hachurée veut dire que ce groupe ne fait rien pour cet objectif.
page-who-filled = Groupes présents
page-who-nobody = Personne
page-who-silent = aucune initiative
page-who-groups = Initiatives par groupe
    .help = Combien d’initiatives de chaque groupe servent un objectif en vigueur.
page-who-all-groups = Chacun des six groupes a au moins une initiative.
page-who-silent-groups = Sans aucune initiative : { $groups }.
page-who-overlaps = Où l’on se croise
    .help = Deux organisations différentes, même thème, même lieu, même moment. D’abord les paires sans lien déclaré : un appel suffit souvent.
page-who-link = Lien
page-who-linked = Coordonnées
page-who-unlinked = Sans lien déclaré
page-who-declare = Déclarer le lien
page-who-call = Qui appeler
page-who-potential =
    { $count ->
        [one] Une autre paire agit sur le même thème dans le même pays, en un autre lieu.
       *[other] { $count } autres paires agissent sur le même thème dans le même pays, en des lieux différents.
    }
page-who-grid = Thèmes et lieux
    .help = Le nombre d’actions et d’initiatives par lieu et par thème, les plus fréquents d’abord.
page-who-spot =
    { $pairs ->
        [one] { $items } (une paire)
       *[other] { $items } ({ $pairs } paires)
    }
page-who-more-themes =
    { $count ->
        [one] Un thème moins fréquent n’est pas montré.
       *[other] { $count } thèmes moins fréquents ne sont pas montrés.
    }
page-who-left-out =
    { $count ->
        [one] Une fiche n’a pas pu être comptée : voir pourquoi.
       *[other] { $count } fiches n’ont pas pu être comptées : voir pourquoi.
    }
