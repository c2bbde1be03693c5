# Los medios de la oficina y sus plazos.

page-means = Medios y plazos
    .help = Con qué cuenta la oficina para actuar, año tras año, y cómo cumple sus plazos, sus promesas y sus estimaciones.
page-means-posts = Puestos por año
    .help = Equivalentes a tiempo completo al final de cada año, o en la fecha de la página para el año en curso.
page-means-posts-point = { $before } equivalentes a tiempo completo en { $from }, { $now } en { $to }.
page-means-year = Año
page-means-day = A fecha de
page-means-fte = Equivalentes a tiempo completo
page-means-budget = Presupuesto por año
    .help = Aprobado, comprometido, pagado, en las partidas con gastos anotados. Un año sin gasto anotado es desconocido, no cero.
page-means-budget-point = En { $year } se ha pagado el { $share } de lo aprobado.
page-means-budget-unknown = No se conoce ninguna ejecución para estos años.

## La página de una solicitud

page-request-decision-overdue = La decisión se esperaba el { $date } ({ $days } días hábiles después de la llegada).
page-request-decision-due = Por decidir a más tardar el { $date } ({ $days } días hábiles después de la llegada).
page-request-points = puntos de { $most }
page-request-advises = Consejo: { $advice }
page-request-change-card = Revisar las notas
page-request-next = Dar curso
page-request-make-visit = Preparar la visita
page-request-make-action = Abrir una acción
page-request-asked-before = Ya solicitado
page-request-agreements = Acuerdos con este socio o país
page-request-trips = Misiones y visitas
page-request-who-works-there = Quién trabaja ya allí
