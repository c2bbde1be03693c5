# Las cifras calculadas: su lista, sus pruebas y las palabras que varias comparten.

page-figures = Cifras
    .help = Todo lo que Cosmopole calcula a partir del registro. Cada valor se abre sobre las fichas de las que viene.
page-figures-boards = Tableros
page-figures-all = Todas las cifras, una por una
page-figures-figure = Cifra
page-figures-each = Un valor por ficha
page-figures-no-record = Ninguna ficha para la que calcular esta cifra.
page-proof-period = Período
page-proof-other-period = Otro año
figure-nothing = Esta cifra no se pudo calcular.
figure-any-nothing = –
figure-any-none = Ninguno
figure-any-rows =
    { $count ->
        [one] una línea
       *[other] { $count } líneas
    }
frame-labelled = { $label }: { $value }
