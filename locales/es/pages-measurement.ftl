# Las medidas: indicadores en los tres niveles, registro de externalidades, costes y beneficios por grupo.

page-indicators = Tablero de indicadores
    .help = Dónde está cada indicador en los tres niveles, con su curva, su meta y su tendencia. Los niveles se cuentan, sin promedio.
page-indicators-level = Indicadores del nivel
    .help = Curva: los 24 últimos valores observados; guiones: línea de base; línea fina: camino esperado; banda: valores deseados. Lo desactualizado está en gris.
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
page-externalities-costs = Costos
page-externalities-thresholds = Medida y umbrales
page-externalities-measures = Lo que se hace
page-externalities-crossing = Superación y respuesta
page-externalities-covered = Cubierta por una medida en vigor
page-externalities-bare = Ninguna medida en vigor
page-externalities-not-crossed = Límite no superado
page-externalities-no-harm = Ninguna externalidad está vinculada a este eje.
page-externalities-no-benefit = Ningún beneficio anotado para este eje.
page-externalities-no-strategy = Ninguna estrategia está en vigor al { $date }.
page-externalities-later-axes =
    { $count ->
        [one] No se muestra un eje de una estrategia posterior.
       *[other] No se muestran { $count } ejes de estrategias posteriores.
    }
page-externalities-elsewhere = Sin eje
    .help = Externalidades que vienen de fuera, o que ningún eje causa.
page-externalities-groups = Costos, beneficios y daños por grupo
    .help = Lo que gastan para cada grupo las acciones iniciadas en el período, lo que esas acciones le aportaron y lo que sufre, sin restar nada. Los demás beneficios están más arriba, con su eje.
page-limits-followed = Externalidades seguidas
page-limits-beyond = Más allá de su límite
page-limits-unmeasured =
    { $count ->
        [one] gravedad desconocida en una
       *[other] gravedad desconocida en { $count }
    }
page-limits-bare = Sin medida en vigor
page-limits-next-due = Próxima respuesta esperada
page-limits-none-due = Ninguna
page-limits-crossed = Límites superados
    .help = Cada uno exige, en plazo, una medida, o una aceptación motivada y firmada.
page-limits-value = { $value } al { $day }, límite { $limit }, umbral de alerta { $watch }
page-limits-no-value = ningún valor observado, límite { $limit }, umbral de alerta { $watch }
page-limits-due = { $day } ({ $left })
page-limits-left =
    { $count ->
        [0] último día
        [one] queda un día
       *[other] quedan { $count } días
    }
page-burden = Cómo está la externalidad
    .help = El peor de sus indicadores da la gravedad. Un límite superado exige una medida, o una aceptación motivada y firmada.
page-burden-in-force = Lo que está en vigor
page-burden-competent = Quién puede actuar:
page-burden-position = Nuestra posición:
page-burden-answer = Responder: una medida o una aceptación motivada
page-beneficiaries = Para quién
    .help = El costo de las acciones iniciadas en el período, por grupo beneficiario y por territorio, junto a lo que los grupos ganaron y sufren.
page-beneficiaries-point = { $share } de { $total } se gasta para grupos nombrados.
page-beneficiaries-elsewhere = Fuera de nuestros territorios
page-beneficiaries-gains-help = Cada uno en su propia unidad. Las personas solo se suman si cada una se cuenta una vez, dentro de una misma acción.
page-desk = Mediciones del año
    .help = Todos los indicadores que miden personas, una columna por cada día en que se espera un valor. Escriba, muévase con las flechas o pegue desde una hoja de cálculo; 12/40 anota cuánto de cuánto. Cuando están todas las partes de un día y el conjunto queda en blanco, lo calcula la regla del indicador. Todo se guarda junto, o nada.
room-desk-help = Los valores de un año de todos los indicadores, en una sola cuadrícula.
page-desk-year = Año
page-desk-show = Mostrar
page-desk-none = Ningún indicador de aquí lo miden personas.
page-desk-together = En conjunto
page-desk-to-come = por venir
page-desk-no-rule = sin regla: sus valores no se reúnen
page-desk-status = Los valores nuevos son
page-desk-visibility = Los valores nuevos los ven
page-desk-reason = Motivo para cambiar valores firmes
    .help = Se pide cuando cambia un valor definitivo o revisado; el anterior queda en el historial.
page-desk-confirm = Los valores provisionales que dejo como están quedan firmes
page-desk-write = Guardar estos valores
pages-desk-written = { $count } valores guardados.
pages-desk-written-one = 1 valor guardado.
pages-desk-written-look = Valores guardados: { $count }. Por comprobar, valor negativo: { $which }.
page-desk-stale = Alguien cambió uno de estos valores entretanto. Abra de nuevo la página y compare.
page-desk-not-number = Se espera un número, como usted lo escribe: 1.234,5, o cuánto de cuánto: 12/40.
page-desk-emptied = Un valor anotado no se vacía aquí: corríjalo, o elimínelo en su propia página.
