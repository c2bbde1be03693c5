# Las agendas del mundo: sus objetivos y metas, y lo que la oficina anota de ellas.

## Salas


## Agenda

kind-agenda = Agenda global
    .help = Un texto del mundo con sus objetivos: los ODS, la Nueva Agenda Urbana, el Acuerdo de París.
kind-agenda-plural = Agendas globales
kind-agenda-new = Nueva agenda
kind-agenda-none = Ninguna agenda por ahora. Los objetivos de su estrategia se vinculan a ellas; importe la lista que acompaña a Cosmopole o añada la suya.
agenda-name = Nombre
agenda-edition = Versión
    .help = La resolución, el año: de qué texto se trata.
agenda-adopted-by = Adoptada por
agenda-adopted-on = Adoptada el
agenda-address = Se lee aquí
agenda-goals = Objetivos
    .help = Las metas no se cuentan.

## Objetivo de agenda

kind-agenda-goal = Objetivo de agenda
    .help = Un objetivo de una agenda global, o una meta de ese objetivo.
kind-agenda-goal-plural = Objetivos de agenda
kind-agenda-goal-new = Nuevo objetivo de agenda
kind-agenda-goal-none = Ningún objetivo de agenda por ahora. Añada aquellos a los que se vincula su estrategia.
agenda_goal-agenda = Agenda
agenda_goal-number = Número
    .help = Como lo escribe la agenda: 11, 11.a.
agenda_goal-title = Título corto
agenda_goal-parent = Meta de
    .help = El objetivo que esta meta precisa; vacío para un objetivo.
agenda_goal-wording = Texto de la agenda

## Nota de vigilancia

kind-watch-note = Nota de vigilancia
    .help = Lo que la oficina ve venir en las agendas o en una tendencia, y lo que cambia para sus objetivos.
kind-watch-note-plural = Notas de vigilancia
kind-watch-note-new = Nueva nota de vigilancia
kind-watch-note-none = Ninguna nota de vigilancia por ahora. Bastan dos al año para que la estrategia siga al mundo; anote lo último que leyó y que cambia algo para usted.
watch_note-on = Fecha
watch_note-agenda = Agenda
watch_note-trend = Tendencia
    .help = En una línea, cuando no pertenece a ninguna agenda: «Tasas sobre alquileres turísticos».
watch_note-text = Lo que se ve
watch_note-consequences = Consecuencias para nosotros
    .one = una consecuencia
watch_note-consequences-key = Clave
watch_note-consequences-objective = Objetivo
watch_note-consequences-text = Consecuencia
watch_note-objectives = Objetivos afectados

## Lo que puede rechazarse

problem-agenda-goal-twice = Este número ya está tomado en esta agenda. Modifique el objetivo que lo lleva o corrija el número.
problem-agenda-goal-cycle = Este objetivo acabaría siendo su propia meta. Elija otro o deje este campo vacío.
problem-agenda-goal-other-agenda = Una meta precisa un objetivo de su misma agenda. Elija uno de esa agenda.
problem-watch-note-about-nothing = Diga de qué trata la nota: una agenda o una tendencia.
problem-watch-note-objective-twice = Este objetivo ya está en la lista. Deje una sola consecuencia por objetivo.
