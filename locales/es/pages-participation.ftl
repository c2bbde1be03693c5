# El consenso de los grupos, las propuestas, los órganos.

page-consensus = Consenso y participación
    .help = Lo que dicen los seis grupos, cada uno con el mismo peso; siempre se muestran los ausentes y los que se oponen. Después, las respuestas a las propuestas y la vida de las instancias.
page-consensus-consultations = Consultas, primero la más reciente
page-consensus-groups = Lo que dice cada grupo
    .help = Cada grupo tiene el mismo ancho; vacío, se opone o está ausente; lleno, apoya. La media va de -1 a 1.
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
