# La tabla de las once recomendaciones: recomendaciones, pruebas, niveles.

scorecard-r1 = Una política pública de acción internacional, un instrumento y no un fin
scorecard-r2 = De lo reactivo a lo planificado
scorecard-r3 = Marcos jurídico, administrativo y político
scorecard-r4 = Unir esfuerzos, coordinar, representar
scorecard-r5 = Gobernanza local y transversalidad
scorecard-r6 = Diversidad de los actores locales
scorecard-r7 = Cooperación horizontal, bidireccional y nodal
scorecard-r8 = Un instrumento de desarrollo local que conoce y usa las agendas
scorecard-r9 = Medir en tres niveles
scorecard-r10 = Visible: la comunicación como eje transversal
scorecard-r11 = Externalidades, costos, beneficiarios

scorecard-test-1-1 = Una estrategia en vigor, adoptada por un acto
scorecard-test-1-2 = Objetivos vinculados al plan de desarrollo
scorecard-test-1-3 = Gasto de las acciones activas vinculado a esos objetivos
scorecard-test-1-4 = Evaluabilidad de la estrategia (una dispensa cuenta la mitad)
scorecard-test-2-1 = Parte planificada del gasto
scorecard-test-2-2 = Plan anual aprobado antes de que empiece el año (en los tres meses: la mitad)
scorecard-test-2-3 = Parte reactiva, en número, al menos cinco puntos menos que el año anterior
scorecard-test-2-4 = Solicitudes decididas a tiempo, con motivo
scorecard-test-3-1 = Acuerdos en vigor o suspendidos con base legal y acto
scorecard-test-3-2 = Acuerdos cuyos trámites debidos están hechos
scorecard-test-3-3 = Un mandato político explícito en vigor
scorecard-test-3-4 = Una partida presupuestaria y al menos un puesto
scorecard-test-4-1 = Gobiernos del territorio con un enlace internacional
scorecard-test-4-2 = Instancia multinivel: al menos dos sesiones en doce meses
scorecard-test-4-3 = Solapamientos coordinados
scorecard-test-4-4 = Membresías con una regla de representación
scorecard-test-5-1 = Transversalidad de las acciones
scorecard-test-5-2 = Direcciones con punto focal
scorecard-test-5-3 = Objetivos con un indicador aportado por otra dirección que la oficina
scorecard-test-5-4 = Instancia interdepartamental: al menos dos sesiones en doce meses
scorecard-test-6-1 = Los seis grupos de actores están inscritos
scorecard-test-6-2 = Los seis grupos de actores, activos en doce meses
scorecard-test-6-3 = Propuestas respondidas
scorecard-test-6-4 = Mesa de actores con al menos cuatro grupos y dos sesiones
scorecard-test-7-1 = Hermanamientos y pactos de amistad en vigor que están vivos
scorecard-test-7-2 = Cooperaciones con beneficios registrados en ambos lados
scorecard-test-7-3 = Una acción de tres partes o más, y una Sur-Sur o triangular
scorecard-test-7-4 = Equilibrio de los intercambios sustantivos iniciados por cada lado
scorecard-test-8-1 = Objetivos vinculados a un elemento de diagnóstico
scorecard-test-8-2 = Objetivos alineados con una agenda y llevados a la práctica
scorecard-test-8-3 = Notas de vigilancia en doce meses
scorecard-test-8-4 = Posicionamientos retomados
scorecard-test-9-1 = Niveles con al menos tres indicadores actualizados
scorecard-test-9-2 = Indicadores actualizados
scorecard-test-9-3 = Indicadores aportados fuera de la oficina
scorecard-test-9-4 = Una evaluación en 24 meses con sus recomendaciones respondidas
scorecard-test-10-1 = Un plan de comunicación en vigor y completo
scorecard-test-10-2 = Acciones cuya comunicación se prevé antes de su inicio
scorecard-test-10-3 = Objetivos de comunicación en buen camino o alcanzados
scorecard-test-10-4 = Una alianza con un medio de alcance mundial
scorecard-test-10-5 = Plan de comunicación evaluado en 24 meses
scorecard-test-11-1 = Ejes examinados por sus externalidades
scorecard-test-11-2 = Externalidades con un indicador actualizado
scorecard-test-11-3 = Ningún límite superado sin medida en vigor ni aceptación firmada
scorecard-test-11-4 = Gasto de las acciones iniciadas con beneficiarios identificados
scorecard-test-11-5 = Externalidades con afectados y costo (o el motivo)

kind-remark = Comentario público
    .help = Lo que la oficina dice en público de una de las once recomendaciones.
kind-remark-plural = Comentarios públicos
kind-remark-new = Nuevo comentario
kind-remark-none = Ningún comentario por ahora.
remark-recommendation = Recomendación
    .help = Su número, de 1 a 11.
remark-on = Dicho el
remark-text = Texto
scorecard-level-established = Establecida
scorecard-level-progressing = En progreso
scorecard-level-begun = Comenzada
scorecard-level-absent = Ausente
scorecard-insufficient = Datos insuficientes
scorecard-recommendation = Recomendación
scorecard-mark = Nota
scorecard-level = Nivel
scorecard-movers = Lo que más la movería
scorecard-nothing = Esta prueba no se pudo calcular.
scorecard-not-published = Las fichas que esta prueba necesita no están publicadas.
scorecard-no-agreement = Ningún acuerdo en vigor o suspendido.
scorecard-no-formality = Ningún acuerdo con trámites inscritos.
scorecard-no-means = Ni partida ni puesto en el registro.
scorecard-no-body = Ninguna instancia en el registro.
scorecard-no-government = Ningún gobierno del territorio en el registro.
scorecard-no-overlap = Ningún solapamiento en el período.
scorecard-no-membership = Ninguna membresía vigente.
scorecard-no-department = Ninguna dirección aparte de la oficina.
scorecard-no-objective = Ningún objetivo en vigor.
scorecard-no-actor = Ningún actor en el registro.
scorecard-no-assessable-twinning = Ningún hermanamiento ni pacto de amistad en vigor cuya vitalidad sea evaluable.
scorecard-no-cooperation = Ninguna cooperación activa en el período.
scorecard-no-action = Ninguna acción activa en el período.
scorecard-no-exchange = Ningún intercambio sustantivo en 24 meses.
scorecard-no-indicator = Ningún indicador en el registro.
scorecard-no-axis = Ningún eje de la estrategia en vigor.
scorecard-no-externality = Ninguna externalidad en el registro.
scorecard-no-strategy = Ninguna estrategia en el registro.
scorecard-no-plan = Ningún plan anual para este año.
scorecard-no-earlier-year = El año anterior no tiene actividad con que comparar.
scorecard-no-spending = Ningún gasto conocido en el período.
scorecard-no-evaluation = Ninguna evaluación en el registro.
scorecard-no-communication = Ningún plan de comunicación en el registro.
scorecard-value-budget-lines = Partidas
scorecard-value-posts = Puestos
scorecard-value-sessions = Sesiones
scorecard-value-groups = Grupos
scorecard-value-three-parties = De tres partes o más
scorecard-value-south-south-or-triangular = Sur-Sur o triangulares
scorecard-value-territorial = Territorial
scorecard-value-political = Político
scorecard-value-institutional = Institucional
scorecard-value-this-year = Este año
scorecard-value-last-year = El año anterior
scorecard-value-evaluation = Evaluación
scorecard-value-answered = Recomendaciones respondidas
scorecard-value-adopted-on = Adoptado el
scorecard-value-crossed = Límites superados sin respuesta
scorecard-value-overdue = de los cuales fuera de plazo

page-scorecard = Tabla de las once recomendaciones
    .help = Once niveles, las pruebas de las que vienen y las fichas detrás de cada una. Ni total ni corrección a mano: solo los hechos y un comentario público.
page-scorecard-overview = Las once recomendaciones de un vistazo
page-scorecard-last-year = El año anterior
page-scorecard-change = En un año
page-scorecard-better = al alza
page-scorecard-same = sin cambios
page-scorecard-worse = a la baja
page-scorecard-test = Prueba
page-scorecard-test-words = Lo que se pide
page-scorecard-test-mark = Nota de la prueba
page-scorecard-critical = crítica: con 0, el nivel no pasa de «comenzada»
page-scorecard-tests = Sus pruebas
page-scorecard-mean = La nota es la media de las pruebas evaluables; si menos de la mitad lo son, no hay nota. Desde 0,80 la recomendación está «establecida», desde 0,50 «en progreso», desde 0,20 «comenzada», por debajo «ausente».
page-scorecard-as-told = Da 1, 0,5 o 0, como dice la prueba.
page-scorecard-meets = Cumple la prueba
page-scorecard-lacks = No la cumple
page-scorecard-thresholds = 1 desde { $high }, 0,5 desde { $low }
page-scorecard-moves =
    { $count ->
        [one] prueba { $tests }
       *[other] pruebas { $tests }
    }
page-scorecard-remark = Añadir un comentario público
page-scorecard-csv = Descargar en CSV
page-scorecard-lacking =
    { $count ->
        [one] una ficha por mejorar
       *[other] { $count } fichas por mejorar
    }
page-scorecard-met =
    { $count ->
        [one] una ficha que la cumple
       *[other] { $count } fichas que la cumplen
    }
page-scorecard-assessed =
    { $count ->
        [one] { $count } prueba de { $of } evaluada
       *[other] { $count } pruebas de { $of } evaluadas
    }
page-scorecard-tests-assessed = Pruebas evaluadas
page-scorecard-tally = { $count } de { $of }
page-scorecard-to-come = El año pedido empieza el { $from }: las pruebas que tratan de un año no son evaluables; las demás dicen lo que hay el { $as_of }.
page-scorecard-of = { $value } ({ $one } de { $other })
page-scorecard-two-shares = { $value } (direcciones que dirigen: { $one }; acciones dirigidas fuera de la oficina: { $other })
page-scorecard-two-sides = { $value } (iniciados por nosotros: { $one }; por la otra parte: { $other })
page-scorecard-sessions =
    { $count ->
        [0] ninguna sesión
        [one] { $count } sesión
       *[other] { $count } sesiones
    }
page-scorecard-watch-notes =
    { $count ->
        [0] ninguna nota de vigilancia
        [one] { $count } nota de vigilancia
       *[other] { $count } notas de vigilancia
    }
page-scorecard-partnerships =
    { $count ->
        [0] ninguna alianza
        [one] { $count } alianza
       *[other] { $count } alianzas
    }
page-scorecard-groups-missing =
    { $count ->
        [one] Falta un grupo: { $groups }
       *[other] Faltan { $count } grupos: { $groups }
    }
page-scorecard-gain = +{ $gain }
page-scorecard-gain-less = menos de +{ $gain }
page-scorecard-gain-about = Bajo «Lo que más la movería», el número junto a una ficha dice cuánto acercaría la nota por sí sola: la parte que haría del paso siguiente (de 0 a 0,5 o de 0,5 a 1) de cada prueba citada, dividida por el número de pruebas evaluadas.
page-scorecard-add-strategy = Añadir una estrategia adoptada por un acto
page-scorecard-add-plan = Inscribir el plan anual { $what } y el día de su aprobación
page-scorecard-add-plan-late = Nada que añadir para este año, cuyo plan se aprobó demasiado tarde: aprobar el siguiente antes de su primer día
page-scorecard-add-reactive = Nada que añadir: este año ya nada es reactivo, y el año anterior lo era demasiado poco para bajar cinco puntos
page-scorecard-add-mandate = Añadir un mandato de responsable político
page-scorecard-add-budget-line = Añadir una partida presupuestaria { $what }
page-scorecard-add-post = Añadir un puesto
page-scorecard-add-multi-level = Añadir una instancia que reúna a los gobiernos del territorio, y después sus sesiones
page-scorecard-add-interdepartmental = Añadir una instancia que reúna a nuestras direcciones, y después sus sesiones
page-scorecard-add-actors-body = Añadir una instancia que reúna a los actores, y después sus sesiones
page-scorecard-add-actor = Inscribir un actor del grupo: { $what }
page-scorecard-add-three-parties = Añadir una acción de tres partes o más
page-scorecard-add-south-south = Añadir una acción Sur-Sur o triangular
page-scorecard-add-exchange-us = Inscribir un intercambio sustantivo iniciado por nosotros
page-scorecard-add-exchange-them = Inscribir un intercambio sustantivo iniciado por la otra parte
page-scorecard-add-watch-note = Añadir una nota de vigilancia
page-scorecard-add-indicator = Añadir un indicador del nivel: { $what }
page-scorecard-add-evaluation = Llevar una evaluación hasta su validación
page-scorecard-add-communication-plan = Añadir un plan de comunicación en vigor
page-scorecard-add-partnership = Añadir una alianza con un medio mundial
problem-remark-in-the-future = Ese día está por venir; aquí solo se escribe lo que se dijo.
scorecard-no-request = Ninguna solicitud decidida ni atrasada en el período.
