# La cartera de redes y las cadenas de nuestras posiciones.

page-networks = Cartera de redes
    .help = Lo que cuesta cada membresía, con cuota, tiempo y misiones, lo que aporta, y hasta cuándo se puede avisar de la salida.
page-networks-table = Las membresías, primero la fecha de preaviso más próxima
    .help = Cuatro partes forman la puntuación: objetivos servidos, usos, influencia, asistencia. Sin reunión estatutaria, la asistencia no se evalúa y su peso pasa a las demás.
page-networks-passed = { $network }: el preaviso debía darse a más tardar el { $date }; la membresía se renovará sola.
page-networks-late = Preaviso vencido el { $date }
page-networks-renewed = Renovada el { $date }; la renovación siguiente no está anotada
page-networks-notice-alone = { $date }, única fecha anotada
page-networks-notice =
    { $count ->
        [0] { $date } (último día)
        [one] { $date } (un día)
       *[other] { $date } ({ $count } días)
    }
page-networks-costs = Costo completo
    .help = Cuota, tiempo de trabajo y misiones del período. Un costo del que no se conoce una parte sigue siendo desconocido: no es cero.
page-networks-costs-point = La más cara es { $network }: { $amount }. Una barra de alerta marca un preaviso vencido.
page-networks-costs-unknown = No se conoce ningún costo completo para este período.
page-networks-scores = Lo que aporta cada una
    .help = La puntuación sobre 100 y la clase.
page-networks-scores-point = Primero la puntuación más alta; cada barra lleva a su cálculo.
page-networks-no-score = Ninguna membresía tiene puntuación en esta fecha.
page-networks-money = De qué se compone el costo
    .help = La palanca es el dinero recibido a través de la red por cada unidad de costo.
page-incidence = Incidencia
    .help = Hasta dónde llegaron nuestros posicionamientos, del borrador al efecto en el territorio. Lo que no se puede rastrear no se reivindica.
page-incidence-of = { $over } de { $under }
page-incidence-broken = Cadenas rotas
page-incidence-depth = Etapas alcanzadas
page-incidence-stages = Cuántos posicionamientos en cada etapa
    .help = Un posicionamiento cuenta en todas las etapas que ha superado una tras otra.
page-incidence-furthest = La etapa más avanzada es «{ $stage }», alcanzada por { $count }.
page-incidence-none = Ningún posicionamiento ha superado una etapa en esta fecha.
page-incidence-chains = Las cadenas, primero la más larga
    .help = Disco lleno: alcanzado. Triángulo: anotado, pero falta una etapa anterior o su prueba. Disco vacío: no alcanzado.
page-incidence-reached = alcanzado
page-incidence-untraced = anotado, pero no rastreable
page-incidence-missing = no alcanzado
page-incidence-steps = Etapas, pruebas y contribución
    .help = Se dice una contribución, nunca una causa.
page-incidence-on = El
page-incidence-evidence = Prueba
page-incidence-contributed = Contribuimos a ello: { $part }
page-incidence-adherents = Quiénes se sumaron a nuestras declaraciones
    .help = Adherentes en esta fecha, que no son ni participantes, ni asistentes, ni miembros.

page-review = Revisar el acuerdo
page-review-last = Última revisión: { $outcome }, el { $date }.
page-review-none = No hay ninguna revisión anotada.
page-review-note = Anotar una revisión
page-review-leads-to = A qué lleva la decisión
page-review-revive = Reactivar: preparar un encuentro
page-review-convert = Convertir: abrir un acuerdo temático
page-review-renew = Renovar: abrir el acuerdo que sigue
page-review-end = Poner fin al acuerdo
