# La comunicación: planes, actividades, marca, relato, medios, publicaciones.

## Plan de comunicación

kind-communication-plan = Plan de comunicación
    .help = A quién se cuenta la estrategia, con qué mensajes, a corto y largo plazo, y cómo se revisa.
kind-communication-plan-plural = Planes de comunicación
kind-communication-plan-new = Nuevo plan de comunicación
kind-communication-plan-none = Ningún plan de comunicación por ahora. La comunicación se piensa desde el inicio de una estrategia: abra el plan con ella.
communication_plan-title = Título
communication_plan-strategy = Estrategia
communication_plan-from = Primer día
communication_plan-to = Último día
communication_plan-audiences = Públicos
    .one = un público
communication_plan-messages = Mensajes
    .help = Una frase por mensaje y para quién se dice.
    .one = un mensaje
communication_plan-messages-key = Clave
communication_plan-messages-text = Mensaje
communication_plan-messages-audiences = Para
    .one = un público
communication_plan-short-term = A corto plazo
    .help = Lo que se quiere lograr en el año.
    .one = un propósito
communication_plan-long-term = A largo plazo
    .one = un propósito
communication_plan-reviews = Revisiones
    .help = Los momentos en que se miró si el plan da frutos.
    .one = una revisión
communication_plan-reviews-key = Clave
communication_plan-reviews-on = Fecha
communication_plan-reviews-note = Constatación
communication-audience = Público
communication-audience-private = Sector privado
communication-audience-academia = Mundo académico
communication-audience-citizens = Asociaciones y asambleas
communication-audience-diplomatic = Cuerpo diplomático
communication-audience-international = Organismos internacionales
communication-audience-media = Medios
communication-audience-departments = Nuestras direcciones
communication-audience-elected = Cargos electos
communication-audience-residents = Habitantes
communication-audience-foreign-publics = Públicos extranjeros

## Objetivo de comunicación

kind-communication-objective = Objetivo de comunicación
    .help = Lo que el plan quiere lograr; un indicador vinculado dice cómo va.
kind-communication-objective-plural = Objetivos de comunicación
kind-communication-objective-new = Nuevo objetivo de comunicación
kind-communication-objective-none = Ningún objetivo de comunicación por ahora. Diga qué debe cambiar el plan y vincúlele un indicador.
communication_objective-plan = Plan de comunicación
communication_objective-title = Título

## Actividad de comunicación

kind-communication-activity = Actividad de comunicación
    .help = Algo que se dice a alguien sobre lo que se hace: un artículo, una carta, un encuentro, un video.
kind-communication-activity-plural = Actividades de comunicación
kind-communication-activity-new = Nueva actividad de comunicación
kind-communication-activity-none = Ninguna actividad de comunicación por ahora. Prevea una antes del inicio de cada acción: este registro dirá si la comunicación llega a tiempo.
communication_activity-title = Título
communication_activity-plan = Plan de comunicación
communication_activity-about = Habla de
    .one = una ficha
communication_activity-stage = Etapa de la política
communication_activity-channel = Canal
communication-channel = Canal
communication-channel-website = Sitio web
communication-channel-newsletter = Boletín
communication-channel-social-networks = Redes sociales
communication-channel-press = Prensa
communication-channel-broadcast = Radio, televisión, video
communication-channel-public-event = Acto público
communication-channel-print = Impreso
communication-channel-outdoor = Carteles y espacio público
communication-channel-direct = Carta, correo, llamada
communication-channel-other = Otro
communication_activity-audiences = Públicos previstos
    .one = un público
communication_activity-planned-on = Prevista desde el
    .help = El día en que se decidió hacerla. Antes del inicio de la acción, la comunicación se considera temprana.
communication_activity-planned-for = Prevista para el
communication_activity-done-on = Realizada el
communication_activity-reached = Públicos alcanzados
    .one = un público
communication_activity-gross-contacts = Contactos brutos
    .help = Tal como los cuenta el canal: una misma persona puede figurar varias veces.
communication_activity-engagement = Reacciones
    .help = Respuestas, reenvíos, inscripciones.
communication_activity-cost = Costo

## Marca

kind-brand = Marca
    .help = Los valores que el territorio muestra al mundo y lo que los difunde.
kind-brand-plural = Marcas
kind-brand-new = Nueva marca
kind-brand-none = Ninguna marca por ahora. Anote la del territorio, sus valores y sus soportes.
brand-name = Nombre
brand-values = Valores
    .help = Por ejemplo: solidaridad, innovación, sostenibilidad, calidad de vida.
    .one = un valor
brand-assets = Soportes
    .one = un soporte
brand-assets-key = Clave
brand-assets-kind = Clase
brand-assets-name = Nombre
brand-assets-address = Dirección web
brand-asset = Clase de soporte
brand-asset-site = Sitio web
brand-asset-newsletter = Boletín
brand-asset-review = Revista
brand-asset-media-desk = Oficina de prensa
brand-asset-public-private-platform = Plataforma pública y privada
brand-holder = Titular

## Relato común

kind-narrative = Relato común
    .help = El relato internacional que los actores del territorio acordaron compartir.
kind-narrative-plural = Relatos comunes
kind-narrative-new = Nuevo relato común
kind-narrative-none = Ningún relato común por ahora. Escríbalo con los actores y diga dónde se usa.
narrative-title = Título
narrative-text = Texto
narrative-agreed-in = Acordado en
    .help = La sesión o la consulta en que los actores lo acordaron.
narrative-used-in = Se usa en
    .one = una ficha

## Alianza con un medio

kind-media-partnership = Alianza con un medio
    .help = Un entendimiento duradero con un medio; los medios de alcance mundial hacen creíble lo que hace una ciudad.
kind-media-partnership-plural = Alianzas con medios
kind-media-partnership-new = Nueva alianza con un medio
kind-media-partnership-none = Ninguna alianza con un medio por ahora. Anote las que existan, aunque sean locales.
media_partnership-outlet = Medio
media_partnership-scope = Alcance
media-scope = Alcance
media-scope-local = Local
media-scope-national = Nacional
media-scope-global = Mundial
media_partnership-actor = Actor del territorio
    .help = Si el medio es uno de nuestros actores: su ficha.
media_partnership-from = Desde el
media_partnership-to = Hasta el
media_partnership-commitments = Compromisos
    .help = Lo que prometió cada lado.
    .one = un compromiso
media_partnership-commitments-key = Clave
media_partnership-commitments-text = Compromiso
media_partnership-commitments-due = A cumplir antes del
media_partnership-commitments-done-on = Cumplido el

## Cobertura

kind-coverage = Cobertura en medios
    .help = Lo que un medio dijo de la acción de la metrópoli: dónde, en qué tono, por iniciativa de quién.
kind-coverage-plural = Cobertura en medios
kind-coverage-new = Nueva cobertura
kind-coverage-none = Ninguna cobertura por ahora. Anote también la desfavorable: el tono neto la cuenta.
coverage-outlet = Medio
coverage-scope = Alcance
coverage-on = Publicada el
coverage-heading = Titular
coverage-url = Dirección web
coverage-tone = Tono
    .help = Tal como lo leyó una persona; ninguna máquina lo juzga.
tone = Tono
tone-positive = Favorable
tone-neutral = Neutro
tone-negative = Desfavorable
coverage-about = Habla de
    .one = una ficha
coverage-reach-claimed = Audiencia anunciada
    .help = La que anuncia el medio; no la hemos medido.
coverage-initiated-by = Por iniciativa de
coverage-initiator = Por iniciativa de
coverage-initiator-us = Nosotros
coverage-initiator-them = El medio

## Publicación

kind-publication = Publicación
    .help = Lo que se publicó, con las cifras tal como eran y lo necesario para volver a hallarlas.
kind-publication-plural = Publicaciones
kind-publication-new = Nueva publicación
kind-publication-none = Ninguna publicación por ahora. Anote el último informe publicado y sus cifras: siempre se podrán comprobar.
publication-title = Título
publication-kind = Clase
publication-kind-annual-report = Memoria anual
publication-kind-strategy = Estrategia o plan
publication-kind-evaluation = Evaluación
publication-kind-press-release = Comunicado de prensa
publication-kind-dashboard = Tablero
publication-kind-register = Registro
publication-kind-other = Otra
publication-published-on = Publicada el
publication-as-of = Cifras al
publication-known-at = Versión del registro
    .help = El número del último asiento conocido entonces; permite rehacer las mismas cifras.
publication-period-from = Período, primer día
publication-period-to = Período, último día
publication-figures = Cifras publicadas
    .one = una cifra
publication-figures-key = Clave
publication-figures-figure = Cifra
    .help = Su nombre en Cosmopole: planned, vitality.
publication-figures-record = Ficha de la que habla la cifra
publication-figures-value = Valor publicado
publication-figures-settings = Ajustes de entonces
    .one = un ajuste
publication-figures-settings-key = Clave
publication-figures-settings-name = Ajuste
publication-figures-settings-value = Valor
publication-formula-revision = Revisión de las fórmulas
    .help = Qué revisión de las fórmulas dio estas cifras.

## Lo que puede rechazarse

problem-communication-before-planned = Primero se prevé y después se hace: esta fecha es anterior a aquella en que se previó la actividad ({ $planned }).
problem-communication-not-done = La actividad aún no se ha realizado. Indique el día en que se hizo, o deje vacío lo que alcanzó.
problem-narrative-not-yet-agreed = Esta sesión o consulta aún no se ha celebrado: nada se ha acordado en ella.
problem-publication-before-its-date = No se publican las cifras de un día por venir: como máximo el de la publicación ({ $published }).

## Cifras

figure-early-rate = Comunicación temprana
    .help = De las acciones iniciadas en el período, aquellas cuya primera comunicación estaba prevista antes de su primer día.
figure-early-rate-rate = Parte prevista a tiempo
figure-early-rate-early = A tiempo
    .help = Las acciones anunciadas a tiempo, divididas entre las acciones iniciadas.
figure-early-rate-late = Tarde
figure-early-rate-silent = Sin comunicación
figure-early-rate-actions = Acciones iniciadas
figure-early-rate-actions-action = Acción
figure-early-rate-actions-promptness = Comunicación
figure-early-rate-actions-planned-on = Prevista desde el
figure-early-rate-actions-began = Inicio
communication-promptness = Momento de la comunicación
communication-promptness-early = Antes del inicio
communication-promptness-late = Después del inicio
communication-promptness-silent = Nunca
figure-audience-coverage = Públicos alcanzados
    .help = De los públicos previstos por las actividades del período, los que al menos una alcanzó. Se cuentan públicos, nunca personas.
figure-audience-coverage-rate = Parte alcanzada
figure-audience-coverage-reached = Alcanzados
    .help = Los públicos previstos y alcanzados, divididos entre los previstos.
figure-audience-coverage-audiences = Públicos
figure-audience-coverage-audiences-audience = Público
figure-audience-coverage-audiences-meant = Actividades dirigidas a él
figure-audience-coverage-audiences-reached = Actividades que lo alcanzaron
figure-audience-coverage-contacts = Contactos brutos
    .help = Por canal, sin sumar entre canales: una misma persona puede figurar varias veces.
figure-audience-coverage-contacts-channel = Canal
figure-audience-coverage-contacts-gross = Contactos brutos
figure-audience-coverage-done = Actividad realizada
figure-audience-coverage-not-done = Actividad que debía serlo
figure-net-tone = Tono de los medios
    .help = La cobertura favorable menos la desfavorable, dividida entre toda: de -1 a 1. Al lado, la parte aparecida en medios de alcance mundial.
figure-net-tone-tone = Tono neto
    .help = Favorables menos desfavorables, dividido entre todas.
figure-net-tone-positive = Favorables
figure-net-tone-neutral = Neutras
figure-net-tone-negative = Desfavorables
figure-net-tone-global = Parte de medios mundiales
    .help = La cobertura aparecida en medios de alcance mundial, dividida entre toda.
figure-net-tone-in-the-world = En medios mundiales
communication-dates-too-rough = El primer día de la acción es demasiado impreciso para saber si la comunicación llegó a tiempo.
communication-breaks-a-rule = Una importación la conservó a pesar de una regla de la oficina; no cuenta.
communication-no-action = Ninguna acción comenzó en el período.
communication-no-audience = Ninguna actividad del período dice a qué público se dirige.
communication-no-coverage = No hay cobertura anotada en el período.
