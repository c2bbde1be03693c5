# La comunicación: objetivos, anticipación, públicos, tono de los medios.

page-communication = Resultados de la comunicación
    .help = Lo que la comunicación debía alcanzar, si llegó a tiempo, a qué públicos llegó y qué dijeron los medios.
page-communication-objectives = Objetivos de comunicación
    .help = Cada objetivo con sus indicadores, medidos como los de la estrategia.
page-communication-unmeasured = Ningún indicador lo mide
page-communication-value = Último valor
page-communication-observed = Observado el
page-communication-attained = Camino recorrido
page-communication-early = El { $rate } de las acciones iniciadas tenía comunicación prevista antes de su primer día.
page-communication-reached = { $reached } de { $meant }
page-communication-all-reached = Se llegó a todos los públicos previstos. La barra cuenta las actividades que llegaron a ese público.
page-communication-not-reached = Sin alcanzar: { $audiences }. La barra cuenta las actividades que llegaron a ese público.
page-communication-gross = Contactos brutos por canal, nunca sumados: la misma persona puede aparecer varias veces.
page-communication-tone = Tono neto { $tone }, de -1 a 1; { $global } en medios de audiencia mundial.
page-communication-articles = Apariciones
page-communication-all =
    { $count ->
        [one] Una aparición en el período.
       *[other] { $count } apariciones en el período.
    }
