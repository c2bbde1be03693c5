# Les chiffres calculés : leur liste, leurs preuves, et les mots que plusieurs partagent.

page-figures = Chiffres
    .help = Tout ce que Cosmopole calcule à partir du registre. Chaque valeur s’ouvre sur les fiches dont elle vient.
page-figures-boards = Tableaux de bord
page-figures-all = Tous les chiffres, un par un
page-figures-figure = Chiffre
page-figures-each = Une valeur par fiche
page-figures-no-record = Aucune fiche pour laquelle calculer ce chiffre.
page-proof-period = Période
page-proof-other-period = Une autre année
figure-nothing = Ce chiffre n’a pas pu être calculé.
figure-any-nothing = –
figure-any-none = Aucun
figure-any-rows =
    { $count ->
        [one] une ligne
       *[other] { $count } lignes
    }
frame-labelled = { $label } : { $value }
