# Los medios de la oficina: puestos, formación, presupuesto, gastos, tiempo de trabajo.

## Puesto

kind-post = Puesto
    .help = Una plaza en la oficina o en una dirección; la ficha dice cuánto trabajo, nunca quién lo hace.
kind-post-plural = Puestos
kind-post-new = Nuevo puesto
kind-post-none = Ningún puesto por ahora. Este registro muestra las fuerzas de la oficina a lo largo de los años; empiece por los puestos de hoy.
post-title = Título
post-department = Dirección
post-fte = Equivalente a tiempo completo
    .help = 1 para tiempo completo, 0,5 para medio tiempo.
post-languages = Idiomas de trabajo
    .one = un idioma
post-from = Primer día
post-to = Último día
post-active = Existe

## Formación

kind-training-day = Formación recibida
    .help = Lo que cursó una persona en su puesto: un día, o unos pocos, sobre un tema.
kind-training-day-plural = Formaciones recibidas
kind-training-day-new = Nueva formación
kind-training-day-none = Ninguna formación por ahora. Anótelas cuando ocurran: los días por persona son un indicador de la oficina.
training_day-post = Puesto
training_day-on = Fecha
    .help = El primer día, si dura varios.
training_day-days = Días
    .help = Medio día se escribe 0,5.
training_day-topic = Tema

## Partida presupuestaria

kind-budget-line = Partida presupuestaria
    .help = Lo que el consejo aprobó para un ejercicio; lo comprometido y lo pagado es la suma de los gastos.
kind-budget-line-plural = Partidas presupuestarias
kind-budget-line-new = Nueva partida presupuestaria
kind-budget-line-none = Ninguna partida presupuestaria por ahora. Este registro compara lo aprobado con lo pagado; empiece por el ejercicio en curso.
budget_line-fiscal-year = Ejercicio
    .help = El año civil en que empieza.
budget_line-line = Número de partida
    .help = El número o nombre corto en el presupuesto.
budget_line-label = Concepto
budget_line-voted = Aprobado
budget_line-source = Origen de los fondos
    .help = Cuando no es el presupuesto general: subvención, fondo específico.
budget_line-committed = Comprometido
budget_line-paid = Pagado

## Gasto

kind-expense = Gasto
    .help = Dinero previsto, comprometido y luego pagado, en una partida y para algo que hace la oficina.
kind-expense-plural = Gastos
kind-expense-new = Nuevo gasto
kind-expense-none = Ningún gasto por ahora. Añádalos desde la acción, la misión o la partida presupuestaria correspondiente.
expense-line = Partida presupuestaria
expense-about = Para
    .help = La acción, la misión, la membresía… que paga este gasto.
expense-kind = Clase
expense-kind-fee = Cuota
expense-kind-grant = Subvención otorgada
expense-kind-services = Estudios y servicios
expense-kind-works = Obras y equipo
expense-kind-travel = Viajes y estancias
expense-kind-hospitality = Atenciones y recepciones
expense-kind-communication = Comunicación
expense-kind-emergency-aid = Ayuda de emergencia
expense-kind-mixed = Varias clases, sin separar
expense-kind-other = Otra
expense-label = Concepto
expense-amounts = Importes
    .help = Lo previsto, comprometido o pagado en total en cada fecha; un importe nuevo reemplaza al anterior del mismo estado.
    .one = un importe
expense-amounts-key = Clave
expense-amounts-state = Estado
expense-amounts-on = Desde el
expense-amounts-amount = Importe
expense-state = Estado del gasto
expense-state-planned = Previsto
expense-state-committed = Comprometido
expense-state-paid = Pagado
expense-date = Última fecha
expense-committed = Comprometido
expense-paid = Pagado

## Tiempo de trabajo

kind-time-entry = Tiempo dedicado
    .help = Los días que un puesto dio a una cosa en un mes; forman parte del costo completo de una red.
kind-time-entry-plural = Tiempo dedicado
kind-time-entry-new = Nueva anotación de tiempo
kind-time-entry-none = Ningún tiempo dedicado por ahora. Basta una estimación por trimestre: dice lo que de verdad cuesta una red.
time_entry-post = Puesto
time_entry-about = Para
time_entry-month = Mes
    .help = Escrito por su primer día: 2025-03-01 para marzo de 2025.
time_entry-days = Días

## Lo que puede rechazarse

problem-not-above-zero = Este número debe ser mayor que cero.
problem-below-zero = Este importe no puede ser negativo.
problem-post-not-active = Este puesto no existía en esa fecha. Elija otro puesto o corrija sus fechas.
problem-budget-line-twice = Esta partida ya existe para este ejercicio. Modifique la ficha existente o cambie el ejercicio.
problem-expense-nowhere = Diga de qué partida sale o para qué es.
problem-time-entry-days = Un mes no tiene tantos días. Repártalos o corrija el número.
problem-time-entry-month = Un mes se escribe por su primer día.
problem-time-entry-twice = Este puesto ya tiene tiempo anotado para eso en ese mes. Modifique la entrada existente.
