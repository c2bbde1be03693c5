# La participación: instancias y sesiones, consultas, propuestas, posiciones de los grupos.

## Instancia

kind-body = Instancia
    .help = Una mesa, una conferencia, un comité donde se reúnen actores, gobiernos o direcciones.
kind-body-plural = Instancias
kind-body-new = Nueva instancia
kind-body-none = Ninguna instancia por ahora. Este registro dice dónde se debate la acción internacional; empiece por las mesas y los comités que ya se reúnen.
body-name = Nombre
body-nature = Origen
body-nature-existing = Ya existía
    .help = Ya se reunía; ha incorporado la acción internacional.
body-nature-ad-hoc = Creada para ello
body-purpose = Función
body-purpose-multi-level = Reunir a los gobiernos del territorio
body-purpose-actors = Reunir a los actores
body-purpose-interdepartmental = Reunir a nuestras direcciones
body-purpose-follow-up = Dar seguimiento a la estrategia
body-stages = Etapas en las que se la escucha
    .help = Escuchada solo al final, una instancia valida; escuchada desde el principio, orienta.
    .one = una etapa
policy-stage = Etapa de la política
policy-stage-design = Diseño
policy-stage-implementation = Ejecución
policy-stage-monitoring = Seguimiento
policy-stage-evaluation = Evaluación
body-members = Miembros
    .help = Todos los invitados permanentes, acudan o no: así se ve quién falta.
    .one = un miembro
body-from = Desde el
body-to = Hasta el

## Sesión

kind-session = Sesión
    .help = Una reunión de una instancia: quién acudió, qué se dijo, qué se decidió.
kind-session-plural = Sesiones
kind-session-new = Nueva sesión
kind-session-none = Ninguna sesión por ahora. Este registro guarda la memoria de las instancias; anote la última reunión de cada una, con quienes asistieron.
session-body = Instancia
session-on = Fecha
session-agenda = Orden del día
session-attendees = Asistentes
    .help = Los actores, gobiernos y direcciones que acudieron. Miembros, invitados y asistentes son tres listas distintas.
    .one = un asistente
session-people = Personas presentes
    .help = Nunca se muestran fuera de la oficina.
    .one = una persona
session-minutes = Acta
session-decisions = Decisiones
    .one = una decisión
session-decisions-key = Clave
session-decisions-text = Decisión
session-decisions-owner = Encargada a
session-decisions-due = Antes del
session-decisions-done-on = Hecha el
session-open-decisions = Decisiones por ejecutar

## Consulta

kind-consultation = Consulta
    .help = Una pregunta planteada a los actores del territorio, por un tiempo, con el compromiso de responder a lo que se diga.
kind-consultation-plural = Consultas
kind-consultation-new = Nueva consulta
kind-consultation-none = Ninguna consulta por ahora. Este registro muestra sobre qué se escuchó a los actores; abra una antes de la próxima revisión de la estrategia.
consultation-about = Trata de
    .help = Una estrategia, un eje, una externalidad, una evaluación o una revisión.
consultation-question = Pregunta
consultation-from = Se abre el
consultation-to = Se cierra el
    .help = El último día en que se puede responder.
consultation-methods = Cómo se escucha
    .help = Por ejemplo: talleres, cuestionario, audiencias, reunión pública.
    .one = una forma
consultation-open-to = Abierta a
    .help = Los grupos de actores consultados; a todos si no se nombra ninguno.
    .one = un grupo
consultation-outcome = Qué resultó
    .help = La decisión tomada después y lo que la consulta cambió en ella.
consultation-phase = Fase
consultation-phase-planning = En preparación
consultation-phase-holding = Abierta
consultation-phase-follow-up = Cerrada, en seguimiento

## Propuesta

kind-proposal = Propuesta
    .help = Lo que un actor o una persona pide a la metrópoli, y la respuesta motivada que recibe.
kind-proposal-plural = Propuestas
kind-proposal-new = Nueva propuesta
kind-proposal-none = Ninguna propuesta por ahora. Este registro dice qué se pidió y qué se respondió; anote las de la última reunión de los actores.
proposal-title = Título
proposal-text = Propuesta
    .help = Con las palabras de quien propone.
proposal-group = Grupo de actores
proposal-actor = Actor
    .help = Exactamente un autor: un actor, una persona o «anónima».
proposal-person = Persona
    .help = Nunca se muestra fuera de la oficina.
proposal-anonymous = Anónima
    .help = Nadie conoce al autor, o ha pedido no ser conocido.
proposal-about = Trata de
proposal-consultation = En la consulta
proposal-body = Ante la instancia
proposal-session = En la sesión
proposal-received-on = Recibida el
proposal-moves = Estados sucesivos
    .help = El camino de la propuesta hasta su respuesta.
    .one = un estado
proposal-state = Estado
proposal-state-received = Recibida
proposal-state-admissible = Admisible
proposal-state-out-of-scope = Fuera de nuestro ámbito
    .help = No nos corresponde decidirlo; la respuesta dice a quién dirigirse.
proposal-state-under-review = En examen
proposal-state-accepted = Aceptada
proposal-state-partly = Aceptada en parte
proposal-state-rejected = Rechazada
proposal-response = Respuesta motivada
    .help = Qué hace la metrópoli con ella y por qué.
proposal-answered-on = Respondida el
proposal-became = En qué se convirtió
    .help = El objetivo, la acción o la medida que surgió de ella.
    .one = un resultado

## Posición de un grupo

kind-group-position = Posición de un grupo
    .help = Lo que un actor o una persona de uno de los seis grupos opina sobre algo sometido a debate.
kind-group-position-plural = Posiciones de los grupos
kind-group-position-new = Nueva posición
kind-group-position-none = Ninguna posición por ahora. Este registro muestra quién apoya, quién duda y quién se opone; anote las posiciones de la última consulta.
group_position-about = Trata de
group_position-group = Grupo de actores
group_position-actor = Actor
    .help = Exactamente un autor: un actor, una persona o «anónima».
group_position-person = Persona
    .help = Nunca se muestra fuera de la oficina.
group_position-anonymous = Anónima
group_position-on = Fecha
group_position-value = Posición
stance = Posición
stance-support = Apoya
stance-support-with-reservation = Apoya con reserva
stance-abstain = Se abstiene
stance-oppose = Se opone
group_position-reservation = Reserva o motivo
    .help = Con qué condición, o por qué no.
group_position-replaces = Sustituye la posición
    .help = La posición anterior del mismo autor sobre lo mismo, si ha cambiado de opinión.

## Lo que puede rechazarse

problem-member-twice = Ya figura más arriba en esta lista. Quite una de las dos líneas.
problem-session-not-held = La sesión aún no se ha celebrado. Anótelo después; hasta entonces solo se conoce el orden del día.
problem-session-outside-body = La instancia no existía en esa fecha. Corrija la fecha de la sesión, o las de la instancia.
problem-session-of-another-body = Esta sesión es de otra instancia. Elija una sesión de la instancia indicada, o quite una de las dos.
problem-decision-before-session = Una decisión se ejecuta después de la sesión que la tomó ({ $session }).
problem-author-exactly-one = Debe haber un autor y solo uno: un actor, una persona o «anónima».
problem-author-of-another-group = Este actor pertenece a otro grupo. Elija el suyo.
problem-proposal-before-reception = Es anterior a la recepción de la propuesta ({ $received }).
problem-proposal-needs-response = Una propuesta no se cierra sin respuesta motivada. Escríbala.
problem-proposal-needs-answer-date = Indique el día en que se envió la respuesta.
problem-proposal-not-accepted = Solo una propuesta aceptada, aunque sea en parte, se convierte en objetivo, acción o medida.
problem-consultation-not-open = La consulta solo está abierta del { $from } al { $to }.
problem-consultation-not-for-group = La consulta no está abierta a este grupo. Añádalo a los consultados, o elija otro.
problem-position-needs-reservation = Diga cuál es la reserva.
problem-position-twice = Este autor ya tiene una posición sobre esto. Modifíquela, o diga que esta la sustituye.
problem-position-replaces-another = Solo se sustituye una posición anterior del mismo autor sobre lo mismo.

## Quién hace qué

figure-who-does-what = Quién hace qué
    .help = Nuestras acciones y las iniciativas confirmadas de otros, allí donde coinciden: mismo tema, mismo lugar, al mismo tiempo. Dos organizaciones que coinciden se solapan; un vínculo declarado (coordinado, complementario, parte de) dice que actúan juntas. Al lado: las iniciativas sin objetivo, los objetivos y los grupos donde nada se hace.
figure-who-does-what-coordination-rate = Solapamientos coordinados
    .help = Los solapamientos con un vínculo declarado, divididos entre todos.
figure-who-does-what-overlaps = Solapamientos
figure-who-does-what-uncoordinated = Sin vínculo declarado
figure-who-does-what-coordinated = Coordinados
    .help = Los solapamientos con un vínculo declarado.
figure-who-does-what-competing = En competencia asumida
    .help = Aparte: lo saben y no se coordinan.
figure-who-does-what-potential = Solapamientos posibles
    .help = Aparte: mismo tema, mismo país, pero no el mismo lugar.
figure-who-does-what-near = Cuáles
figure-who-does-what-orphans = Iniciativas sin objetivo
figure-who-does-what-filled = Casillas llenas
figure-who-does-what-cells = Casillas
    .help = Una casilla por objetivo vigente y por grupo de actores.
figure-who-does-what-matrix = Objetivos y grupos
figure-who-does-what-matrix-objective = Objetivo
figure-who-does-what-matrix-private = Sector privado
figure-who-does-what-matrix-academia = Academia
figure-who-does-what-matrix-citizens = Ciudadanía
figure-who-does-what-matrix-diplomatic = Cuerpo diplomático
figure-who-does-what-matrix-international = Organismos internacionales
figure-who-does-what-matrix-media = Medios de comunicación
figure-who-does-what-without-actor = Objetivos sin actor
figure-who-does-what-without-initiative = Grupos sin iniciativa
figure-who-does-what-unserved = Prioridades donde nadie actúa
figure-who-does-what-unserved-priority = Prioridad
figure-who-does-what-unserved-theme = Tema
figure-who-does-what-unserved-place = Lugar
figure-who-does-what-uncoordinated-first = Primera
figure-who-does-what-uncoordinated-second = Segunda
figure-who-does-what-uncoordinated-theme = Tema
figure-who-does-what-uncoordinated-place = Lugar
figure-who-does-what-coordinated-first = Primera
figure-who-does-what-coordinated-second = Segunda
figure-who-does-what-coordinated-theme = Tema
figure-who-does-what-coordinated-place = Lugar
figure-who-does-what-competing-first = Primera
figure-who-does-what-competing-second = Segunda
figure-who-does-what-competing-theme = Tema
figure-who-does-what-competing-place = Lugar
figure-who-does-what-near-first = Primera
figure-who-does-what-near-second = Segunda
figure-who-does-what-near-theme = Tema
figure-who-does-what-near-place = País
figure-who-does-what-action = Nuestra acción
figure-who-does-what-initiative = Iniciativa
who-does-what-nowhere = No indica su tema o su lugar en el exterior.
who-does-what-not-confirmed = La iniciativa está declarada, aún no confirmada.
who-does-what-no-overlap = Nada se solapa: no hay nada que coordinar.

## Acuerdo de los grupos

figure-consensus = Consenso de los grupos
    .help = Cada grupo cuenta lo mismo: su nota es la media de sus posiciones (apoyo 1, con reserva 0,5, abstención 0, oposición -1), y el conjunto es la media de los grupos presentes. Los ausentes y los opuestos se muestran siempre.
consensus-verdict = Consenso
consensus-verdict-agreed = Consenso
    .help = Se han pronunciado suficientes grupos, ninguno está en contra en conjunto y la media es lo bastante alta.
consensus-verdict-partial = Consenso parcial
    .help = Ningún grupo está en contra en conjunto, pero son pocos o muy reservados.
consensus-verdict-contested = Cuestionado
    .help = Al menos un grupo está en contra en conjunto.
figure-consensus-verdict = Conclusión
figure-consensus-mean = Media de los grupos presentes
figure-consensus-groups = Grupos presentes
figure-consensus-groups-group = Grupo
figure-consensus-groups-mean = Media
figure-consensus-groups-positions = Posiciones
figure-consensus-groups-opposed = En contra
figure-consensus-absent = Grupos ausentes
figure-consensus-opposing = Posiciones en contra
figure-consensus-private = Sector privado
figure-consensus-academia = Academia
figure-consensus-citizens = Ciudadanía
figure-consensus-diplomatic = Cuerpo diplomático
figure-consensus-international = Organismos internacionales
figure-consensus-media = Medios de comunicación
figure-consensus-support = Apoyo
figure-consensus-support-with-reservation = Apoyo con reserva
figure-consensus-abstain = Abstención
figure-consensus-oppose = Oposición
consensus-no-position = No hay ninguna posición anotada en esta fecha.
consensus-breaks-a-rule = Una importación la conservó a pesar de una regla de la oficina; no cuenta.
consensus-after-as-of = Es posterior a la fecha de la cifra.
consensus-replaced = Una posición posterior del mismo autor la sustituyó.

## Respuesta a las propuestas

figure-response-rate = Propuestas respondidas
    .help = Entre las propuestas cerradas, o recibidas hace más tiempo que el plazo de los ajustes: las que tienen respuesta.
figure-response-rate-rate = Parte respondida
figure-response-rate-answered = Respondidas
    .help = Las propuestas respondidas, divididas entre las que debían serlo.
figure-response-rate-due = Por responder
figure-response-rate-waiting = En espera
response-breaks-a-rule = Una importación la conservó a pesar de una regla de la oficina; no cuenta.
response-dates-too-rough = El día de su cierre es demasiado impreciso para saber si cuenta.
response-not-due = El plazo de la respuesta aún corre; vence el { $due }.
response-none-due = Ninguna propuesta debía tener respuesta en esta fecha.
