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
