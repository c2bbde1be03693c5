# Quién hace qué en el exterior, y las páginas de cifras en general.

page-sheet-cut =
    { $count ->
        [one] Una fila más no se muestra aquí; está en el archivo CSV.
       *[other] { $count } filas más no se muestran aquí; están todas en el archivo CSV.
    }
page-who-does-what = Quién hace qué
    .help = Las acciones de la metrópoli y las iniciativas de los demás: quién sirve a qué objetivo, dónde se cruzan, con o sin vínculo, y dónde nadie actúa.
page-who-matrix = Objetivos y grupos de actores
    .help = Una línea por objetivo en vigor. Cada nombre lleva a lo que allí se hace; una casilla rayada quiere decir que ese grupo no hace nada por ese objetivo.
page-who-filled = Grupos presentes
page-who-nobody = Nadie
page-who-silent = ninguna iniciativa
page-who-groups = Iniciativas por grupo
    .help = Cuántas iniciativas de cada grupo sirven a un objetivo en vigor.
page-who-all-groups = Cada uno de los seis grupos tiene al menos una iniciativa.
page-who-silent-groups = Sin ninguna iniciativa: { $groups }.
page-who-overlaps = Dónde se cruzan
    .help = Dos organizaciones distintas, mismo tema, mismo lugar, mismo momento. Primero las parejas sin vínculo declarado: a menudo basta una llamada.
page-who-link = Vínculo
page-who-linked = Coordinadas
page-who-unlinked = Sin vínculo declarado
page-who-declare = Declarar el vínculo
page-who-call = A quién llamar
page-who-potential =
    { $count ->
        [one] Otra pareja actúa sobre el mismo tema en el mismo país, en otro lugar.
       *[other] Otras { $count } parejas actúan sobre el mismo tema en el mismo país, en lugares distintos.
    }
page-who-grid = Temas y lugares
    .help = El número de acciones e iniciativas por lugar y tema, los más frecuentes primero.
page-who-spot =
    { $pairs ->
        [one] { $items } (una pareja)
       *[other] { $items } ({ $pairs } parejas)
    }
page-who-more-themes =
    { $count ->
        [one] No se muestra un tema menos frecuente.
       *[other] No se muestran { $count } temas menos frecuentes.
    }
page-who-left-out =
    { $count ->
        [one] Una ficha no se pudo contar: ver por qué.
       *[other] { $count } fichas no se pudieron contar: ver por qué.
    }
