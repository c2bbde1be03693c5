# El consenso de los grupos, las propuestas, los órganos.

page-consensus = Consenso y participación
    .help = Lo que dicen los seis grupos, cada uno con el mismo peso; siempre se muestran los ausentes y los que se oponen. Después, las respuestas a las propuestas y la vida de las instancias.
page-consensus-consultations = Consultas, primero la más reciente
page-consensus-groups = Lo que dice cada grupo
    .help = Cada marca es una posición, o varias cuando lleva un número; la barra llega a la media del grupo, de -1 (en contra) a 1 (a favor). Un grupo ausente conserva su línea.
page-consensus-against = En contra
page-consensus-neither = Ni lo uno ni lo otro
page-consensus-in-favour = A favor
page-consensus-absent = Ausente
page-consensus-point =
    { $absent ->
        [one] { $verdict }, media { $mean }; ausente: { $names }; posiciones en contra: { $opposed }.
       *[other] { $verdict }, media { $mean }; { $absent } grupos ausentes: { $names }; posiciones en contra: { $opposed }.
    }
page-consensus-point-all = { $verdict }, media { $mean }; los seis grupos se expresaron; posiciones en contra: { $opposed }.
page-consensus-proposals = Propuestas, primero la más reciente
page-consensus-of = { $over } de { $under }
page-consensus-received = Recibida el
page-consensus-answered = Respondida el
page-consensus-not-answered = Sin respuesta
page-consensus-became = Se convirtió en
page-consensus-bodies = Las instancias en los últimos doce meses
page-consensus-days = Fechas de las sesiones
page-consensus-open = Decisiones por ejecutar
