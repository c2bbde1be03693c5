# Los medios de la oficina y sus plazos.

page-means = Medios y plazos
    .help = Con qué cuenta la oficina para actuar, año tras año, y cómo cumple sus plazos, sus promesas y sus estimaciones.
page-means-posts = Puestos por año
    .help = Equivalentes a tiempo completo al final de cada año, o en la fecha de la página para el año en curso.
page-means-posts-count =
    { $count ->
        [0] ningún puesto
        [one] un puesto
       *[other] { $count } puestos
    }
page-means-posts-point = Equivalentes a tiempo completo: { $before } en { $from }, { $now } en { $to }.
page-triage = Antes de decidir
    .help = Lo que el registro ya sabe del país y de quien pide. La ficha aconseja; una persona decide, con un motivo.
page-triage-advice = Consejo: { $advice } ({ $score })
page-triage-unweighed = La ficha de clasificación aún no está rellenada.
page-triage-no-country = El país no está anotado: no se puede decir qué vínculos existen ya.
page-triage-ties = Nuestros vínculos ({ $country })
page-triage-there = Quién actúa ya allí ({ $country })
page-triage-missions = Misiones y visitas ({ $country })
page-triage-before = Solicitudes anteriores del mismo organismo
page-triage-weigh = Rellenar la ficha de clasificación
page-triage-decide = Decidir, con un motivo
page-triage-visit = Preparar la visita
page-triage-action = Crear la acción
page-card-nothing = Nada en el registro.
page-means-year = Año
page-means-day = A fecha de
page-means-fte = Equivalentes a tiempo completo
page-means-budget = Presupuesto por año
    .help = Aprobado, comprometido, pagado, en las partidas con gastos anotados. Un año sin gasto anotado es desconocido, no cero.
page-means-budget-point = En { $year } se ha pagado el { $share } de lo aprobado.
page-means-budget-paid = Pagado
page-means-budget-committed = Comprometido, aún sin pagar
page-means-budget-voted = Aprobado, aún sin comprometer
page-means-budget-of = { $share } pagado de { $voted } aprobados
page-means-budget-unknown = No se conoce ninguna ejecución para estos años.

## La página de una solicitud

page-request-decision-overdue = La decisión se esperaba el { $date } ({ $days } días hábiles después de la llegada).
page-request-decision-due = Por decidir a más tardar el { $date } ({ $days } días hábiles después de la llegada).
page-request-points = puntos de { $most }
page-request-advises = Consejo: { $advice }
page-request-change-card = Revisar las notas
page-request-next = Dar curso
page-request-make-visit = Preparar la visita
page-request-make-mission = Preparar la misión
page-request-make-action = Abrir una acción
page-request-asked-before = Ya solicitado
page-request-agreements = Acuerdos con este socio o país
page-request-trips = Misiones y visitas
page-request-who-works-there = Quién trabaja ya allí
