# La administración: salas, derechos, ajustes, secciones y unidades de las fichas, lo que cada ficha lleva.

## Salas

room-governance = Gobernanza
    .help = Quién actúa: territorios, gobiernos, direcciones, actores, personas.
room-relations = Relaciones
    .help = Los vínculos con otros: acuerdos, intercambios, cifras publicadas.
room-operations = Operaciones
    .help = Lo que se hace: acciones, misiones y visitas.
room-administration = Administración
    .help = Lo que rige la casa: ajustes, cuentas, listas.
room-strategy = Estrategia
    .help = Adónde vamos: ejes, objetivos, planes.
room-measurement = Medición
    .help = Qué resulta: indicadores, observaciones, evaluaciones.

## Derechos

role = Rol
verb = Derecho
verb-see = ver
verb-create = crear
verb-edit = modificar
verb-move = hacer avanzar
    .help = Hacer pasar de un estado al siguiente.
verb-publish = publicar
    .help = Decidir hasta dónde puede verse una ficha.
verb-delete = eliminar
verb-comment = comentar
verb-import = importar
    .help = Incorporar todo un archivo de fichas, o deshacer esa importación.
verb-erase = borrar para siempre
    .help = Olvidar a una persona: sustituir lo que se sabe de ella en todas las versiones.
denied-role = Su rol ({ $role }) no permite { $verb } estas fichas ({ $kind }). Pídalo a la jefatura de la oficina.
denied-sign-in = Inicie sesión con una cuenta de la oficina; sin ella no puede { $verb } estas fichas ({ $kind }).
denied-other-department = Esta ficha corresponde a otra dirección. Pida a esa dirección, o a la oficina, que la modifique.
denied-no-department = Su cuenta no está vinculada a ninguna dirección. Pida al administrador que la vincule.
denied-other-organisation = Esta ficha es de otro actor.
denied-no-organisation = Su cuenta no actúa por ningún actor; el administrador puede indicarlo.
denied-restore-late = Esta ficha se eliminó hace más de { $days } días. Pida al administrador que la restablezca.
denied-own-mission = Quien redacta una misión no la aprueba ni aprueba sus costes. Pídalo a la jefatura de la oficina o a la autoridad electa.
denied-field = Su función no permite modificar este campo ({ $field }). Pídalo a la oficina.

## Secciones de las fichas

section-identity = Lo esencial
section-parties = Partes e interlocutores
section-time = Fechas y avance
section-acts = Actos y trámites
section-life = A lo largo del tiempo
section-keeping = Gestión de la ficha
section-languages = Idiomas
section-calendar = Calendario
section-money = Costos y finanzas
section-vitality = Vitalidad de los vínculos
section-networks = Redes y posicionamientos
section-participation = Participación
section-measurement = Medición
section-alerts = Plazos
section-limits = Límites de los archivos
section-partners = Socios y lugares
section-people = Delegación y encuentros
section-result = Resultados y seguimiento

## Unidades; .count con su número

unit-months = meses
    .count =
        { $count ->
            [one] { $count } mes
           *[other] { $count } meses
        }
unit-days = días
    .count =
        { $count ->
            [one] { $count } día
           *[other] { $count } días
        }
unit-megabytes = MB
    .count = { $count } MB
unit-kilometres = km
    .count = { $count } km
unit-kilograms = kg
    .count = { $count } kg

## Lo que cada ficha lleva

record-visibility = Visibilidad
    .help = Quién puede leer esta ficha. Un campo interno sigue siéndolo, incluso en una ficha pública.
record-owner = Responsable de la ficha
    .help = La persona a quien preguntar; mantiene la ficha al día.
record-provenance = Fuentes
    .help = De dónde procede lo escrito aquí: un archivo importado, una carta, una entrevista.
    .one = una fuente
provenance-source = Clase de fuente
provenance-name = Fuente
    .help = El nombre del archivo, del documento o de la persona.
provenance-place = Dónde
    .help = La fila del archivo o la página del documento: «fila 12».
provenance-on = Fecha
    .help = Cuándo se dijo o se escribió; basta un mes o un año.
source = Clase de fuente
source-form = Formulario
source-import = Archivo importado
source-document = Documento
    .help = Un acto, una carta, un informe.
source-interview = Entrevista
source-program = Otro programa
record-documents = Archivos
    .one = un archivo
attachment-key = Clave
attachment-name = Nombre del archivo
attachment-digest = Huella
    .help = La huella SHA-256 del contenido; prueba que el archivo no ha cambiado.
attachment-media-type = Formato
attachment-bytes = Tamaño en bytes
record-notes = Notas de la oficina
    .help = Lo que la oficina quiere recordar; nunca se muestra fuera de la oficina y las direcciones.
record-exceptions = Reglas no cumplidas
    .help = Lo que una importación conservó, por decisión, pese a una regla de la oficina; las cifras afectadas dejan fuera esta ficha.
    .one = una excepción
exception-rule = Regla
exception-path = Campo
exception-import = Importación
exception-accepted-by = Aceptada por
record-formerly = Fichas fusionadas
    .help = Fichas que designaban lo mismo; sus códigos y sus direcciones llevan aquí.
    .one = una ficha fusionada
former-record = Identificador anterior
former-code = Código anterior
former-visibility = Visibilidad

## Estados y pasos

move-key = Clave
move-to = Nuevo estado
move-on = Desde el
    .help = El día en que empezó este estado; para una ficha antigua basta un mes o un año.
move-act = Acto
    .help = El acto que lo decide: «Resolución 2024-118 del 12 de marzo de 2024».
move-reason = Motivo
    .help = Por qué; sobre todo en una suspensión, un abandono o una cancelación.
move-by = Decidido por

## Ajustes

kind-settings = Ajustes
    .help = Los parámetros de la casa desde una fecha; cada cifra dice cuáles usa.
kind-settings-plural = Ajustes
kind-settings-new = Nuevos ajustes
kind-settings-none = Ningún ajuste por ahora: rigen los valores por defecto. Empiece por el nombre de su metrópoli y su gobierno.
settings-from = Vigentes desde el
    .help = Las cifras elaboradas para una fecha anterior conservan los ajustes de entonces.
settings-name = Nombre de la metrópoli
    .help = Tal como lo muestran las páginas.
settings-own-government = Nuestro gobierno
settings-reference-language = Idioma de referencia
    .help = Aquel en que primero se escriben los textos; sustituye una traducción que falta.
settings-languages = Idiomas de los textos
    .one = un idioma
settings-time-zone = Zona horaria
    .help = Por su nombre internacional: Europe/Paris, America/Montevideo.
settings-today = Fecha de hoy impuesta
    .help = Solo para demostraciones y formaciones: las cifras y los plazos se detienen en este día. Déjelo vacío en el trabajo diario.
settings-fiscal-year-start-month = Primer mes del ejercicio
    .help = En cifra: 1 para enero, 7 para julio.
settings-holidays = Días festivos
    .help = Los días no laborables, además de los fines de semana; los plazos en días hábiles los saltan.
    .one = un día festivo
settings-reserve-from = Veda electoral, primer día
    .help = Desde este día hasta el último no se publica ninguna noticia, cobertura ni elogio con nombre de un cargo electo; los registros siguen visibles.
settings-reserve-to = Veda electoral, último día
settings-base-currency = Moneda de los totales
    .help = El código de tres letras: EUR, USD, MXN.
settings-day-rate = Costo de una jornada de trabajo
    .help = Sirve para el costo completo de una red; sin él, el costo del tiempo dedicado no puede establecerse.
settings-vitality-window-months = Período considerado
    .help = Hasta dónde mira la vitalidad hacia atrás.
settings-vitality-recent-months = Intercambio reciente
    .help = Un intercambio sustantivo más reciente que esto cuenta por completo.
settings-vitality-dormant-months = Inactivo después de
    .help = Sin ningún intercambio en ese tiempo, un vínculo está inactivo; sin intercambio sustantivo, es simbólico.
settings-vitality-new-months = Reciente durante
    .help = Un acuerdo más joven que esto, sin intercambio sustantivo, es reciente: todavía no se juzga.
settings-consensus-groups = Grupos para un consenso
    .help = Cuántos de los seis grupos deben haberse pronunciado para hablar de consenso.
settings-consensus-mean = Media para un consenso
    .help = La media de los grupos, entre 0 y 1, a partir de la cual se habla de consenso.
settings-proposal-due-days = Respuesta a una propuesta en
    .help = Desde su recepción.
settings-network-window-months = Usos y reuniones considerados durante
    .help = Hasta dónde se cuentan los usos sustantivos y las reuniones de una red.
settings-network-influence-months = Influencia considerada durante
    .help = Hasta dónde se cuentan los posicionamientos que pasaron por una red.
settings-network-core-score = Central a partir de
    .help = La puntuación, sobre 100, a partir de la cual una red es central en la política.
settings-network-useful-score = Útil a partir de
    .help = La puntuación, sobre 100, a partir de la cual una red es útil; por debajo, hay que revisar la membresía.
settings-incidence-voiced-months = Posicionamientos expresados desde hace
    .help = Un posicionamiento cuenta en la tasa de incidencia pasado este plazo desde que se expresó en público.
settings-stale-percent = Valor desactualizado después de
    .help = En centésimas de la frecuencia del indicador: 150 para una vez y media.
settings-on-track-tolerance = En buen camino hasta un retraso de
    .help = Como parte del camino de la línea de base a la meta: 0,10 para un décimo.
settings-at-risk-tolerance = En riesgo hasta un retraso de
    .help = Más allá, el indicador está fuera de trayectoria.
settings-trend-observations = Valores considerados para la tendencia
    .help = Cuántos de los últimos.
settings-response-due-days = Respuesta a un límite superado en
    .help = Desde el día en que se registró el valor.
settings-expiring-days = Avisar antes del vencimiento
    .help = Se señala el acuerdo que termina en ese plazo.
settings-report-due-days = Informe esperado en
    .help = Contado desde el regreso de la misión.
settings-request-decide-days = Solicitud por decidir en
    .help = En días hábiles, desde el día siguiente a su recepción.
settings-gate-indicators-per-level = Indicadores por nivel
    .help = Cuántos necesita una estrategia en cada uno de los tres niveles para poder evaluarse.
settings-overrun-percent = Exceso señalado por encima de
    .help = En porcentaje de la estimación de una misión o visita.
settings-upload-megabytes = Archivo más grande
settings-workbook-megabytes = Libro más grande, descomprimido
    .help = Un archivo pequeño puede ocultar uno enorme; por encima de este tamaño la importación se detiene.
settings-workbook-rows = Filas de una hoja importada, como máximo
problem-settings-same-day = Otros ajustes empiezan ya el { $day }. Modifique esos o elija otro día.
problem-settings-reserve-both = Una veda electoral tiene un primer y un último día. Indique los dos, o ninguno.
problem-settings-reference-language = El idioma de referencia debe estar entre los idiomas de los textos. Añádalo aquí o elija otro.

## Lo que el guardado puede rechazar

problem-id-taken = Este identificador ({ $given }) designa ya otra ficha, o la designó. Deje que el programa dé uno.
problem-no-such-file = Este archivo no se ha recibido. Adjúntelo de nuevo y guarde.
problem-exceptions-added = Solo una importación puede conservar una ficha pese a una regla de la oficina. Una modificación puede levantar esas excepciones, no añadirlas.
problem-formerly-merge = Solo una fusión hace que una ficha valga por otra. Fusione las dos fichas desde la página de la que queda.
problem-merge-itself = Es la propia ficha. Indique el código de la otra.
problem-merge-kinds = Solo se fusionan dos fichas del mismo tipo: dos personas, dos organismos, dos gobiernos, dos actores, dos lugares o dos temas.
problem-merge-other = La ficha { $given }, que remite a la que desaparece, dejaría de cumplir esta regla. Modifique primero esa ficha.
problem-restore-merged = Esta ficha se fusionó en { $given }. Deshaga la fusión desde el historial de { $given }.
problem-visibility-own = Lo que usted declara lo ven quienes trabajan con la oficina. No indique la visibilidad; la oficina podrá cambiarla.
problem-changed-since = Esta ficha ha cambiado desde entonces: no se ha deshecho nada. Ábrala y corríjala a mano.
problem-login-form = Un nombre de usuario tiene de 1 a 80 caracteres, sin espacios: camila.martin.
problem-login-taken = El nombre de usuario «{ $given }» ya está ocupado. Elija otro.
problem-password-wrong = Esta no es la contraseña actual. Escríbala de nuevo.
problem-password-short =
    { $limit ->
        [one] Una contraseña tiene al menos un carácter.
       *[other] Una contraseña tiene al menos { $limit } caracteres; una frase entera sirve muy bien.
    }

## Muestra (ensayos del programa)

kind-sample = Muestra
    .help = Una ficha que solo existe para los ensayos del programa.
kind-sample-plural = Muestras
kind-sample-new = Nueva muestra
kind-sample-none = Ninguna muestra por ahora. Añada una para probar.
sample-name = Nombre
sample-measures = Mediciones
    .one = una medición
sample-measures-key = Clave
sample-measures-value = Valor
sample-measures-on = Fecha
