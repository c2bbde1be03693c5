page-strategy-as-table = En tabla
page-strategy-none = Ninguna estrategia accesible
page-strategy-none-then = Ninguna estrategia está vigente en esta fecha
    .help = Ninguna de las nuestras se había aprobado todavía. Un borrador, o la estrategia de otra institución, se elige en la lista.
page-strategy-of-the-date = Según la fecha
page-strategy-add = Añadirlo aquí
page-strategy-rows-cut =
    { $count ->
        [one] Una fila más no se muestra.
       *[other] { $count } filas más no se muestran.
    }

## Árbol y cronología

page-strategy-tree = Estrategia: árbol y cronología
    .help = La estrategia vigente, o la última aprobada: sus ejes, sus objetivos, lo que se hace por cada uno y cómo va su medición.
page-strategy-not-in-force = Esta estrategia no está vigente en la fecha de la página.
page-strategy-line = Las acciones en el horizonte
    .help = Una barra por acción, del primer al último día; borde discontinuo donde uno de los dos no se conoce. Rombo lleno: etapa alcanzada; rombo hueco: etapa por venir. La línea vertical es la fecha de la página.
page-strategy-line-alternative =
    { $count ->
        [one] Una acción
       *[other] { $count } acciones
    } en el horizonte de la estrategia, { $under_way } en curso; { $late } con una etapa atrasada. La tabla siguiente las da una por una.
page-strategy-line-none = Ninguna acción con fecha sirve a los objetivos de esta estrategia.
page-strategy-line-cut =
    { $count ->
        [one] Otra acción no se dibuja: la cronología muestra las que están en curso en el año.
       *[other] Otras { $count } acciones no se dibujan: la cronología muestra las que están en curso en el año.
    }
page-strategy-line-apart =
    { $count ->
        [one] Una acción de estos años no tiene ningún objetivo de esta estrategia: no está dibujada.
       *[other] { $count } acciones de estos años no tienen ningún objetivo de esta estrategia: no están dibujadas.
    }
page-strategy-bar = { $title } – { $state }, del { $from } al { $to }
page-strategy-step-done = alcanzada
page-strategy-step-open = todavía no
page-strategy-no-objective = Ningún objetivo en este eje.
page-strategy-no-action = Ninguna acción lo lleva.
page-strategy-no-indicator = Ningún indicador lo mide.
page-strategy-more-actions =
    { $count ->
        [one] y otra acción
       *[other] y otras { $count } acciones
    }
page-strategy-more-indicators =
    { $count ->
        [one] y otro indicador
       *[other] y otros { $count } indicadores
    }

## De lo reactivo a lo planificado

page-strategy-planned = De lo reactivo a lo planificado
    .help = Lo que empezó cada año: planificado, alineado o reactivo, en número y en costo. Las crisis van aparte.
page-strategy-planned-number = En número
page-strategy-planned-cost = En costo
page-strategy-planned-caption = Una barra por año. Cada barra lleva al cálculo de su año.
page-strategy-planned-of = planificado: { $share }
page-strategy-planned-point = Parte planificada: { $first_share } en { $first }, { $last_share } en { $last }.
page-strategy-planned-unknown = La parte planificada no puede establecerse para ninguno de estos años.
page-strategy-planned-differ = En { $years }, la parte en número y la parte en costo difieren en más de 15 puntos. No lea una sin la otra.
page-strategy-reactive = Lo que fue reactivo en { $year }
page-strategy-reactive-none = Nada fue reactivo ese año.
page-strategy-number-planned = Planificado (número)
page-strategy-number-aligned = Alineado (número)
page-strategy-number-reactive = Reactivo (número)
page-strategy-number-crisis = Crisis (número)
page-strategy-cost-planned = Planificado (costo)
page-strategy-cost-aligned = Alineado (costo)
page-strategy-cost-reactive = Reactivo (costo)
page-strategy-cost-crisis = Crisis (costo)

## Evaluabilidad

page-strategy-gate = Evaluabilidad
    .help = ¿Puede evaluarse la estrategia tal como está escrita? Cada verificación, lo que falta y dónde añadirlo.
page-strategy-gate-lacking = Lo que falta, y dónde añadirlo
page-strategy-gate-all = Todas las comprobaciones, ficha por ficha
page-strategy-gate-passes = Todas las verificaciones se cumplen
page-strategy-gate-fails = Falta algo
page-strategy-gate-picture = Verificaciones cumplidas, ficha por ficha
    .help = Primero la estrategia, después sus objetivos. Cada barra lleva a la lista de su ficha.
page-strategy-gate-met = { $met } de { $all }
page-strategy-gate-point = De { $all } fichas, { $whole } cumplen todas sus verificaciones.
page-strategy-gate-whole = La estrategia en su conjunto
page-strategy-derogation = Esta estrategia puede aprobarse aunque todavía no pueda evaluarse. La dispensa es pública.
page-strategy-no-derogation = Ninguna dispensa se había concedido en esta fecha.
page-strategy-deadline-past = Plazo vencido

## Revisiones

page-strategy-changes = Revisiones y diferencias
    .help = Lo que cambió desde la aprobación: por qué acto, por qué razón, y los dos textos uno junto a otro.
page-strategy-adopted = Aprobada el
page-strategy-never-adopted = Esta estrategia no se ha aprobado; su texto es libre.
page-strategy-sides = Lo aprobado, y ahora
    .help = Lo que decían la estrategia, sus ejes y sus objetivos al aprobarse, y lo que dicen hoy en el registro. Lo que no cambió no se muestra.
page-strategy-sides-none = Nada ha cambiado desde la aprobación.
page-strategy-sides-untold = De lo que cambió antes de llevarse el registro no quedó ningún texto anterior: los textos no se pueden comparar. Las revisiones de arriba dicen qué cambió.
page-strategy-sides-same =
    { $count ->
        [one] Una ficha quedó como estaba.
       *[other] { $count } fichas quedaron como estaban.
    }
page-strategy-sides-deleted = Lo eliminado desde entonces está entre las eliminaciones:
page-strategy-sides-closed = Las versiones pasadas solo están abiertas a la oficina.
page-strategy-came-adopted = La estrategia entró en el registro ya aprobada: la primera versión de cada ficha vale como texto aprobado. Entró el
page-strategy-came-since = Añadida desde la aprobación.
page-strategy-field = Lo que cambia
page-strategy-then = Al aprobarse
page-strategy-now = Ahora

## Alineamiento

page-alignment = Alineación
    .help = Hasta dónde llegan los objetivos: vinculados al plan de desarrollo; para las agendas globales, declarados con su razón, llevados por una acción, medidos.
page-alignment-unserved = { $agenda }: objetivos a los que nada sirve todavía
page-alignment-picture = Hasta dónde llegan los objetivos
    .help = La parte de los objetivos vigentes en cada profundidad. Cada grado supone el anterior, salvo el vínculo con el territorio.
page-alignment-point = El { $declared } de los objetivos declara un objetivo global, el { $measured } llega a medirlo.
page-alignment-deepest = En lo más profundo
page-alignment-none = Sin servir
page-alignment-declared = Declarado
page-alignment-acted = Llevado
page-alignment-measured = Medido

## Transversalidad

page-transversality = Transversalidad
    .help = Qué direcciones dirigen la acción internacional, cuáles están ausentes y qué hace la oficina sola.
page-transversality-picture = Lo que dirige cada dirección
    .help = Las acciones que estuvieron en curso en el período, dirigidas o codirigidas.
page-transversality-led = dirige { $leads }, codirige { $co_leads }
page-transversality-point = De { $all } direcciones, { $leading } dirigen o codirigen al menos una acción.
page-transversality-leads = Acciones dirigidas
page-transversality-co-leads = Acciones codirigidas
page-transversality-office = la oficina internacional
page-transversality-absent-none = Ninguna dirección está ausente.
page-transversality-alone-none = La oficina no dirige ninguna acción sola.
page-strategy-no-state-yet = Todavía sin estado en esta fecha
