# La estrategia: diagnóstico, ejes, objetivos, planes anuales, revisiones, y el plan del territorio al que sirve.

section-grounds = Fundamentos

## Estrategia

kind-strategy = Estrategia
    .help = La política de acción internacional de varios años: el modelo de ciudad que promueve, su horizonte, el acto que la aprueba.
kind-strategy-plural = Estrategias
kind-strategy-new = Nueva estrategia
kind-strategy-none = Ninguna estrategia por ahora. Todo lo demás depende de ella: ejes, objetivos, planes anuales. Empiece por la vigente o por el borrador de la próxima.
strategy-title = Título
strategy-city-model = Modelo de ciudad
    .help = La ciudad que se quiere llegar a ser y a la que la acción internacional debe servir.
strategy-government = Gobierno
    .help = Complete solo si esta estrategia no es la nuestra: la de la región o la de una ciudad socia.
strategy-territorial-plan = Plan de desarrollo
    .help = El plan de desarrollo al que sirve la estrategia.
strategy-horizon-from = Horizonte: primer día
strategy-horizon-to = Horizonte: último día
strategy-moves = Estados sucesivos
    .help = La historia de la estrategia: cada estado y el día en que empezó. La adopción cierra el texto de los ejes y objetivos.
    .one = un estado
strategy-state = Estado
strategy-state-draft = Borrador
strategy-state-in-consultation = En consulta
strategy-state-ready = Lista
    .help = La consulta está cerrada y cada propuesta tiene su respuesta.
strategy-state-adopted = Aprobada
    .help = El texto ya solo cambia mediante una revisión.
strategy-state-revised = Revisada
    .help = Aprobada y después revisada; sigue vigente.
strategy-state-abandoned = Abandonada
strategy-legal-bases = Bases legales
    .one = una base legal
strategy-mandates = Mandatos
    .help = Quién la impulsa políticamente.
    .one = un mandato
strategy-derogation = Dispensa
    .help = El permiso de aprobarla aunque todavía no pueda evaluarse. Es pública y dice quién la concede.
strategy-derogation-by = Concedida por
    .help = El cargo o la instancia, no la persona: «Consejo metropolitano».
strategy-derogation-motive = Motivo
strategy-derogation-on = Fecha
strategy-derogation-deadline = Por completar antes del
strategy-derogation-objectives = Objetivos afectados
    .one = un objetivo
strategy-derogation-missing = Lo que falta
    .one = una carencia

## Eje

kind-axis = Eje
    .help = Una de las grandes direcciones de una estrategia, extraída del diagnóstico del territorio.
kind-axis-plural = Ejes
kind-axis-new = Nuevo eje
kind-axis-none = Ningún eje por ahora. Suelen bastar tres o cuatro; cada uno parte de un elemento de diagnóstico.
axis-strategy = Estrategia
axis-title = Título
axis-order = Orden
    .help = Su lugar entre los ejes: 1 para el primero.
axis-diagnosis = Elementos de diagnóstico
    .help = De lo que parte el eje; al menos uno, para que sea el de este territorio.
    .one = un elemento de diagnóstico

## Objetivo

kind-objective = Objetivo
    .help = Lo que debe cambiar, para quién y a cargo de qué dirección.
kind-objective-plural = Objetivos
kind-objective-new = Nuevo objetivo
kind-objective-none = Ningún objetivo por ahora. Las acciones, los indicadores y las solicitudes dependen de ellos; empiece por los del primer eje.
objective-axis = Eje
objective-group = Grupo
    .help = Un objetivo tiene un solo grupo principal entre los cinco.
objective-group-projection = Proyección
    .help = Darse a conocer, atraer, promover una marca.
objective-group-exchange = Intercambio
    .help = Compartir experiencias y conocimientos.
objective-group-solidarity = Solidaridad
    .help = Cooperar contra la desigualdad.
objective-group-openness = Apertura
    .help = Vida intercultural, asociaciones locales en el exterior.
objective-group-advocacy = Incidencia
    .help = Defender intereses locales e influir en las decisiones del mundo.
objective-title = Título
objective-change-expected = Cambio esperado
    .help = Lo que será distinto al final y para quién; no lo que se hará.
objective-from = Primer día
objective-to = Último día
objective-departments = Direcciones responsables
    .help = Al menos una; la oficina sola rara vez cambia una política.
    .one = una dirección
objective-beneficiaries = Grupos beneficiarios
    .one = un grupo beneficiario
objective-territorial-objectives = Objetivos del territorio
    .help = Los objetivos del plan de desarrollo a los que este sirve.
    .one = un objetivo del territorio
objective-diagnosis = Elementos de diagnóstico
    .one = un elemento de diagnóstico
objective-agenda-links = Agendas globales
    .help = Los objetivos globales a los que sirve el objetivo. Sin justificación, un vínculo no cuenta en ninguna parte.
    .one = un objetivo global
objective-agenda-links-key = Clave
objective-agenda-links-goal = Objetivo o meta
objective-agenda-links-justification = Justificación
    .help = En una frase: cómo el objetivo hace avanzar ese objetivo global.

## Elemento de diagnóstico

kind-diagnosis-item = Elemento de diagnóstico
    .help = Lo que se encontró al mirar el territorio, y lo que lo prueba.
kind-diagnosis-item-plural = Diagnóstico
kind-diagnosis-item-new = Nuevo elemento de diagnóstico
kind-diagnosis-item-none = Ningún elemento de diagnóstico por ahora. Anote lo que este territorio tiene de particular, lo que quiere, lo que lo amenaza; los ejes partirán de ahí.
diagnosis_item-kind = Naturaleza
diagnosis-kind = Naturaleza
diagnosis-kind-specificity = Especificidad
    .help = Lo que este territorio tiene y otros no.
diagnosis-kind-priority = Prioridad
diagnosis-kind-opportunity = Oportunidad
diagnosis-kind-risk = Riesgo
diagnosis-kind-trend = Tendencia
    .help = Adónde van las cosas si nadie las toca.
diagnosis_item-text = Constatación
diagnosis_item-evidence = Lo que lo prueba
    .help = Un estudio, una cifra fechada, lo que dijo un grupo.
diagnosis_item-territory = Territorio
diagnosis_item-themes = Temas
    .one = un tema
diagnosis_item-places = Lugares en el extranjero
    .help = Para una prioridad: los lugares donde pide actuar. El cuadro «quién hace qué» muestra aquellos donde nadie actúa.
    .one = un lugar
diagnosis_item-on = Constatado el
diagnosis_item-from-consultation = Procede de la consulta

## Revisión

kind-revision = Revisión
    .help = Una estrategia aprobada puede cambiar: mediante un acto, cambio por cambio, cada uno con su razón.
kind-revision-plural = Revisiones
kind-revision-new = Nueva revisión
kind-revision-none = Ninguna revisión por ahora. Cuando un eje o un objetivo aprobado deba cambiar, escriba primero aquí qué cambia y por qué.
revision-strategy = Estrategia
revision-on = Surte efecto el
revision-act = Acto
    .help = El acuerdo o la decisión.
revision-reason = Razón
revision-reason-progress = Resultados
    .help = Se va por delante o por detrás de lo esperado.
revision-reason-context = Contexto
    .help = Cambió el mundo, la ley o los socios.
revision-reason-event = Acontecimiento
    .help = Algo ocurrió; diga qué.
revision-triggers = Lo que condujo a ella
    .help = La evaluación, la nota de vigilancia, la externalidad o la consulta.
    .one = un desencadenante
revision-context-event = Lo que ocurrió
revision-changes = Cambios
    .help = Cada eje u objetivo nombrado aquí puede entonces modificarse una vez.
    .one = un cambio
revision-changes-key = Clave
revision-changes-about = Lo que cambia
revision-changes-what = En qué
revision-changes-why = Por qué

## Plan anual

kind-annual-plan = Plan anual
    .help = Lo que se hará en el ejercicio, con su importe, tal como lo aprobó el consejo.
kind-annual-plan-plural = Planes anuales
kind-annual-plan-new = Nuevo plan anual
kind-annual-plan-none = Ningún plan anual por ahora. Sin un plan aprobado antes del comienzo, todo lo que se hace cuenta como no planificado.
annual_plan-fiscal-year = Ejercicio
    .help = El año en que empieza el ejercicio.
annual_plan-adopted-on = Aprobado el
annual_plan-items = Líneas
annual_plan-versions = Versiones
    .help = Una versión aprobada ya no crece: lo que entra después entra con una nueva versión, en su fecha.
    .one = una versión
annual_plan-versions-key = Clave
annual_plan-versions-adopted-on = Aprobada el
annual_plan-versions-act = Acto
annual_plan-versions-items = Líneas
    .one = una línea
annual_plan-versions-items-key = Clave
annual_plan-versions-items-activity = Acción, misión o evento
annual_plan-versions-items-amount = Importe

## Plan del territorio

kind-territorial-plan = Plan de desarrollo
    .help = El plan de desarrollo de la metrópoli, al que sirve la estrategia internacional.
kind-territorial-plan-plural = Planes de desarrollo
kind-territorial-plan-new = Nuevo plan de desarrollo
kind-territorial-plan-none = Ningún plan de desarrollo por ahora. Añada el de la metrópoli y después sus objetivos.
territorial_plan-title = Título
territorial_plan-territory = Territorio
territorial_plan-address = Dirección del texto
territorial_plan-from = Primer día
territorial_plan-to = Último día
territorial_plan-adopted-on = Aprobado el
territorial_plan-act = Acto

## Objetivo del territorio

kind-territorial-objective = Objetivo del territorio
    .help = Uno de los objetivos del plan de desarrollo.
kind-territorial-objective-plural = Objetivos del territorio
kind-territorial-objective-new = Nuevo objetivo del territorio
kind-territorial-objective-none = Ningún objetivo del territorio por ahora. Recoja los del plan de desarrollo; los objetivos internacionales dirán a cuáles sirven.
territorial_objective-plan = Plan de desarrollo
territorial_objective-title = Título
territorial_objective-description = Descripción

## Lo que puede rechazarse

problem-strategy-horizon = El horizonte debe terminar después de su primer día ({ $from }).
problem-strategy-two-in-force = Otra estrategia ya está vigente esos días: { $other }. Abandónela en la fecha deseada o cambie uno de los dos horizontes.
problem-strategy-not-consulted = Para estar lista, la estrategia debe haberse sometido a consulta. Añada la consulta.
problem-strategy-consultation-open = Para estar lista, la consulta debe estar cerrada y cada propuesta respondida, a más tardar ese día.
problem-strategy-gate = Para aprobarse, la estrategia debe poder evaluarse (puntos por completar: { $unmet }). Complételos o añada una dispensa, que será pública.
problem-derogation-elsewhere = Este objetivo es de otra estrategia. Elija uno de esta.
problem-axis-diagnosis-missing = Un eje parte de al menos un elemento de diagnóstico. Añada uno.
problem-objective-department-missing = Un objetivo tiene al menos una dirección responsable. Añada una.
problem-closed-by-adoption = La estrategia está aprobada: este campo solo cambia mediante una revisión. Escriba primero una revisión que nombre esta ficha, con lo que cambia y por qué.
problem-revision-not-adopted = En esa fecha la estrategia no estaba aprobada o había sido abandonada. Solo se revisa lo aprobado; mientras sea un borrador, modifíquela.
problem-revision-event-missing = Diga qué acontecimiento condujo a esta revisión: elija una ficha o escriba lo que ocurrió.
problem-revision-elsewhere = Esta ficha es de otra estrategia. Elija un eje o un objetivo de la que se revisa.
problem-plan-year-twice = Este ejercicio ya tiene su plan. Añádale una versión.
problem-plan-version-before-last = Las versiones se suceden: esta no puede aprobarse antes que la anterior ({ $last }).
problem-plan-back-dated = Una entrada en el plan nunca se antedata: no antes del { $limit }.
problem-plan-item-late = Esta versión ya está aprobada. Añada una versión, con el día en que esto entra en el plan.
problem-plan-item-twice = Esta actividad ya figura en la versión. Quite una de las dos líneas.
