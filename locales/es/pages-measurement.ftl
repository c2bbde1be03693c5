# Las medidas: indicadores en los tres niveles, registro de externalidades, costes y beneficios por grupo.

page-indicators = Tablero de indicadores
    .help = Dónde está cada indicador en los tres niveles, con su curva, su meta y su tendencia. Los niveles se cuentan, sin promedio.
page-indicators-level = Indicadores del nivel
    .help = Curva: valores observados; guiones: valor de partida; línea fina: camino esperado; banda: valores deseados. Lo caducado está en gris.
page-indicators-communication = Indicadores de comunicación
    .help = Miden cómo se cuenta la política, y se cuentan aparte de los tres niveles.
page-indicators-point = { $level }: { $count ->
        [0] ningún indicador
        [one] un indicador
       *[other] { $count } indicadores
    }.
page-indicators-none = Ningún indicador responde a esta petición.
page-indicators-externalities =
    { $count ->
        [one] Un indicador mide una externalidad: vea el registro de externalidades.
       *[other] { $count } indicadores miden una externalidad: vea el registro de externalidades.
    }
page-measure-curve = Curva
    .help = Círculo: el valor es firme. Círculo hueco: provisional. Cuadrado: revisado. Rombo: meta. Guiones largos: camino esperado. Cada marca abre su observación.
page-measure-values = Observaciones
page-measure-value = { $value } { $unit }
page-measure-dated = { $value } ({ $day })
page-measure-from-to = De { $first } a { $last }
page-measure-none = Ningún valor observado.
page-measure-target = Meta
page-measure-whole = Todo
page-measure-note = Motivo o comentario
page-measure-more =
    { $count ->
        [one] Una observación más, en la lista
       *[other] { $count } observaciones más, en la lista
    }
page-externalities = Registro de externalidades
    .help = Eje por eje, los daños y lo que se hace contra ellos, junto a los beneficios. Nada se compensa.
page-externalities-side = { $axis } – { $side }
page-externalities-costs = Costes
page-externalities-thresholds = Medida y umbrales
page-externalities-measures = Lo que se hace
page-externalities-crossing = Superación y respuesta
page-externalities-covered = Cubierta por una medida en vigor
page-externalities-bare = Ninguna medida en vigor
page-externalities-not-crossed = Límite no superado
page-externalities-no-harm = Ninguna externalidad está vinculada a este eje.
page-externalities-no-benefit = Ningún beneficio anotado para este eje.
page-externalities-elsewhere = Sin eje
    .help = Externalidades que vienen de fuera, o que ningún eje causa.
page-externalities-groups = Costes, beneficios y daños por grupo
    .help = Lo que se gasta para cada grupo en el periodo, lo que ganó y lo que sufre, sin restar nada.
page-burden = Cómo está la externalidad
    .help = El peor de sus indicadores da la gravedad. Un límite superado exige una medida, o una aceptación motivada y firmada.
page-burden-in-force = Lo que está en vigor
page-burden-competent = Quién puede actuar:
page-burden-position = Nuestra posición:
page-burden-answer = Responder: una medida o una aceptación motivada
page-beneficiaries = Para quién
    .help = El coste de las acciones iniciadas en el periodo, por grupo beneficiario y por territorio, junto a lo que los grupos ganaron y sufren.
page-beneficiaries-point = { $share } de { $total } se gasta para grupos nombrados.
page-beneficiaries-elsewhere = Fuera de nuestros territorios
page-beneficiaries-gains-help = Cada uno en su propia unidad. Las personas solo se suman si cada una se cuenta una vez, dentro de una misma acción.
