# Las relaciones: acuerdos, intercambios, cifras publicadas, plazos y vitalidad de los vínculos, y sus páginas.

## Acuerdo

kind-agreement = Acuerdo
    .help = Un entendimiento escrito con otros, vinculante o no: hermanamiento, cooperación, memorando, carta de intención.
kind-agreement-plural = Acuerdos
kind-agreement-new = Nuevo acuerdo
kind-agreement-none = Ningún acuerdo por ahora. Este registro dice con quién está vinculada la metrópoli, hasta cuándo, y si el vínculo vive; importe su lista de hermanamientos o añada su primer acuerdo.
agreement-title = Título
    .help = Como lo llama la oficina: «Hermanamiento con Aldaluz».
agreement-type = Tipo de acuerdo
agreement-type-twinning = Hermanamiento
    .help = Vínculo general y duradero entre dos gobiernos locales, firmado por sus dirigentes, en más de un ámbito.
agreement-type-friendship = Pacto de amistad
    .help = A menudo la etapa previa a un hermanamiento.
agreement-type-cooperation = Acuerdo de cooperación
    .help = Cooperación en ámbitos definidos, con proyectos.
agreement-type-mou = Memorando de entendimiento
    .help = Dice lo que se piensa hacer en común, casi siempre sin obligar jurídicamente.
agreement-type-letter-of-intent = Carta de intención
    .help = Una voluntad común, antes de negociar un texto.
agreement-type-framework = Acuerdo marco
    .help = Fija un marco que otros acuerdos llenarán.
agreement-type-subsidiary = Acuerdo específico
    .help = Derivado de otro acuerdo; indique cuál.
agreement-type-tripartite = Acuerdo tripartito
    .help = Entre tres partes, por ejemplo dos ciudades y un financiador.
agreement-type-consortium = Acuerdo de consorcio
    .help = Entre varias partes, para un solo proyecto.
agreement-legal-nature = Naturaleza jurídica
agreement-legal-nature-binding = Vinculante
agreement-legal-nature-non-binding = No vinculante
agreement-legal-nature-administrative = Acuerdo administrativo
agreement-legal-nature-unknown = Desconocida
agreement-purpose = Objeto
    .help = Lo que las partes quieren hacer juntas, en una o dos frases.
agreement-themes = Temas
    .one = un tema
agreement-parties = Partes
    .help = Al menos dos: una de las nuestras y una de otro lugar.
    .one = una parte
agreement-parties-key = Clave
agreement-parties-party = Gobierno u organismo
agreement-parties-signed-on = Firmado el
    .help = El día en que esta parte firmó. Para un acuerdo antiguo basta un mes o un año; si se ignora, «desconocido».
agreement-parties-signatory = Firmante
agreement-parties-signatory-role = En calidad de
    .help = El cargo en el momento de firmar: «alcalde», «presidenta de la metrópoli».
agreement-contacts = Interlocutores
    .help = A quién llamar en cada lado; un interlocutor en ambos lados cuenta como un medio del vínculo.
    .one = un interlocutor
agreement-contacts-key = Clave
agreement-contacts-party = Por la parte
agreement-contacts-person = Persona
agreement-committee = Comité de seguimiento
    .help = Si existe: su nombre y cuándo se reúne, por ejemplo «comité mixto, cada otoño».
agreement-term = Duración
agreement-term-indefinite = Indefinida
agreement-term-fixed = Hasta una fecha
agreement-term-fixed-end = Último día
    .help = El del texto firmado; si ha cambiado después, añada una adenda.
agreement-term-auto-renewing = Renovación tácita
agreement-term-auto-renewing-period-months = Duración de un período
agreement-term-auto-renewing-notice-months = Preaviso
    .help = Con cuánta antelación al fin de un período hay que denunciar el acuerdo para que no se renueve.
agreement-moves = Estados sucesivos
    .help = La historia del acuerdo: cada estado y el día en que empezó.
    .one = un estado
agreement-state = Estado
agreement-state-exploring = En estudio
    .help = Se explora una posibilidad; no se negocia nada.
agreement-state-negotiating = En negociación
    .help = Las partes acuerdan el texto.
agreement-state-approval-pending = Pendiente de aprobación
    .help = El texto está listo; el consejo o el ejecutivo debe pronunciarse.
agreement-state-approved = Aprobado
    .help = Un acto lo autoriza; aún no está firmado.
agreement-state-signed = Firmado
    .help = Todas las partes han firmado. Si está en vigor o vencido se deduce de las fechas.
agreement-state-suspended = Suspendido
    .help = Detenido por un acto motivado, hasta nuevo aviso; no es inactividad.
agreement-state-terminated = Rescindido
    .help = Un acto le ha puesto fin.
agreement-state-superseded = Sustituido
    .help = Otro acuerdo ha ocupado su lugar.
agreement-state-abandoned = Abandonado
    .help = Se renunció a él antes de la firma.
agreement-in-force-from = En vigor desde el
    .help = Solo si no es el día de la firma.
agreement-amendments = Adendas
    .help = Lo que ha cambiado desde la firma, incluido un nuevo último día.
    .one = una adenda
agreement-amendments-key = Clave
agreement-amendments-date = Fecha
agreement-amendments-text = Lo que cambia
agreement-amendments-new-end = Nuevo último día
agreement-parent = Acuerdo del que depende
    .help = Para un acuerdo específico: su acuerdo marco.
agreement-renews = Renueva
    .help = El acuerdo anterior que este prolonga. No se cambia la fecha del antiguo.
agreement-legal-bases = Bases legales
    .help = Lo que permite celebrar este acuerdo: constitución, ley, acuerdo del pleno, convenio marco.
    .one = una base legal
agreement-authority-act = Acto que lo autoriza
    .help = Nuestro propio acto: «Resolución 2023-041 del consejo metropolitano».
agreement-approved-on = Aprobado el
agreement-resumption-condition = Condición de reanudación
    .help = Para un acuerdo suspendido: lo que debe cambiar para que se reanude.
agreement-formalities = Trámites
    .help = Los pasos que exige la ley: dictamen, comunicación al ministerio, registro, publicación.
    .one = un trámite
agreement-formalities-key = Clave
agreement-formalities-step = Paso
agreement-formalities-due = Antes del
agreement-formalities-done-on = Hecho el
agreement-formalities-evidence = Prueba
    .help = Lo que permite comprobarlo: número de acuse de recibo, página del registro.
agreement-national-conditions = Condiciones nacionales
    .help = Lo que impone el Estado o el derecho del país socio; por ejemplo, un dictamen previo del ministerio.
agreement-commitments = Compromisos
    .help = Lo que cada parte prometió, con una fecha si la hay.
    .one = un compromiso
agreement-commitments-key = Clave
agreement-commitments-party = Parte
agreement-commitments-text = Compromiso
agreement-commitments-due = Antes del
agreement-commitments-done-on = Cumplido el
agreement-commitments-evidence = Prueba
agreement-reviews = Revisiones
    .help = Cada dos o tres años, cuando el vínculo se adormece o antes de su término: qué se decide hacer con él y por qué.
    .one = una revisión
agreement-reviews-key = Clave
agreement-reviews-on = Fecha
agreement-reviews-outcome = Decisión
agreement-reviews-motive = Motivo
agreement-reviews-by = Decidido por
agreement-review = Decisión de una revisión
agreement-review-keep = Mantener como está
agreement-review-revive = Reactivar
agreement-review-convert = Convertir en acuerdo temático
agreement-review-renew = Renovar
agreement-review-end = Poner fin
agreement-review-cause = Por qué hay que revisarlo
agreement-review-cause-sleeps = Nada sustancial desde hace mucho: decida qué será de este vínculo.
agreement-review-cause-ends-soon = El acuerdo termina pronto: decida qué sigue.
agreement-review-cause-not-looked-at = Nadie ha anotado una revisión desde hace tres años o más.
agreement-budget = Presupuesto anual
    .help = La suma reservada cada año para este acuerdo.
agreement-exchange-register-since = Intercambios anotados desde el
    .help = El día desde el cual todos los intercambios de este acuerdo se anotan aquí. Sin él nadie puede decir si el vínculo está inactivo.
agreement-country = País
agreement-signed-on = Firmado el
agreement-clock = Vigencia
agreement-vitality = Vitalidad

## Intercambio

kind-exchange = Intercambio
    .help = Lo que de verdad ocurrió entre los dos lados de un acuerdo, y quién lo inició.
kind-exchange-plural = Intercambios
kind-exchange-new = Nuevo intercambio
kind-exchange-none = Ningún intercambio por ahora. Este registro muestra si un vínculo vive; anote el último intercambio de cada acuerdo y luego indique en el acuerdo desde cuándo se anotan todos.
exchange-agreement = Acuerdo
exchange-date = Fecha
    .help = Para un intercambio antiguo basta un mes o un año.
exchange-kind = Clase de intercambio
exchange-kind-technical = Técnico
    .help = Un saber hacer pasado de un servicio a otro.
exchange-kind-project = Proyecto común
exchange-kind-citizen = Entre habitantes
exchange-kind-youth = Entre jóvenes
exchange-kind-economic = Económico
exchange-kind-cultural = Cultural
exchange-kind-official = Visita oficial
exchange-kind-ceremony = Ceremonia
    .help = Aniversario, inauguración; simbólico salvo indicación contraria.
exchange-kind-greeting = Mensaje de felicitación
exchange-kind-gift = Obsequio
exchange-kind-remote-meeting = Reunión a distancia
exchange-substantive = Sustantivo
    .help = Sí, si hizo avanzar algo. Sin respuesta decide la clase: ceremonias, felicitaciones y obsequios son simbólicos.
exchange-initiator = Por iniciativa de
    .help = Quién propuso el intercambio, no quién viajó.
exchange-initiator-us = Nosotros
exchange-initiator-them = La otra parte
exchange-initiator-both = Ambas partes
exchange-themes = Temas
    .one = un tema
exchange-actors = Actores participantes
    .help = Los actores del territorio que participaron; muestran que la sociedad sostiene el vínculo.
    .one = un actor
exchange-action = Acción
exchange-mission = Misión o visita
exchange-output = Qué resultó
    .help = En una frase: «Dos técnicos formados en detección de fugas».

## Cifra publicada

kind-claim = Cifra publicada
    .help = Una cifra o un hecho que otros publicaron sobre nosotros o sus vínculos; es su palabra, nunca nuestra observación.
kind-claim-plural = Cifras publicadas
kind-claim-new = Nueva cifra publicada
kind-claim-none = Ninguna cifra publicada por ahora. Este registro guarda lo que otros anuncian, con su fuente, sin mezclarlo con nuestras observaciones; añada una cuando la lea.
claim-text = Lo que se afirma
    .help = Con las palabras de quien lo dice: «Tenemos 40 ciudades hermanadas».
claim-said-by = Dicho por
    .help = El organismo, el periódico o el conjunto de datos.
claim-value = Cifra
claim-unit = Unidad
    .help = Lo que cuenta la cifra: «ciudades hermanadas», «millones de euros».
claim-about = Sobre
claim-date = Publicado el
claim-address = Dirección web

## En qué punto está un acuerdo

clock-not-signed = Aún no firmado
clock-abandoned = Abandonado antes de la firma
clock-signed = Firmado, aún no en vigor
clock-in-force = En vigor
clock-expiring-alone = Termina pronto
clock-expired-alone = Vencido
clock-expiring =
    { $days ->
        [0] Termina hoy
        [one] Termina mañana
       *[other] Termina en { $days } días
    }
clock-expired = Vencido el { $since }
clock-suspended = Suspendido
clock-terminated = Rescindido
clock-superseded = Sustituido
clock-uncertain = Fechas demasiado imprecisas
    .help = Las fechas de este acuerdo no permiten decir en qué punto está. Precíselas en su ficha.

## Vitalidad de un vínculo

vitality-class = Clase de vitalidad
vitality-class-suspended = Suspendido
    .help = Un acto suspendió el acuerdo; no es inactividad.
    .next = Compruebe si se dan las condiciones para reanudarlo y anote la decisión con su acto.
vitality-class-terminated = Rescindido
    .help = Un acto puso fin al acuerdo.
    .next = Nada que hacer, salvo comprobar que los últimos compromisos estén saldados.
vitality-class-superseded = Sustituido
    .help = Otro acuerdo ocupó su lugar.
    .next = Anote los nuevos intercambios en el acuerdo que lo sustituye.
vitality-class-expired = Vencido
    .help = Su último día ha pasado.
    .next = Decida con el socio: renovarlo con un nuevo acuerdo, prorrogarlo con una adenda o dejarlo vencido.
vitality-class-new = Reciente
    .help = Firmado hace poco y sin intercambio sustantivo: demasiado joven para juzgarlo.
    .next = Acuerde un primer intercambio sustantivo dentro del año y nombre un interlocutor en cada lado.
vitality-class-dormant = Inactivo
    .help = Ningún intercambio desde hace mucho, ni siquiera una felicitación.
    .next = Escriba al socio y luego decida: reactivar el vínculo con un proyecto concreto, convertirlo en un acuerdo temático o ponerle fin.
vitality-class-symbolic = Simbólico
    .help = Gestos (ceremonias, felicitaciones, obsequios), pero ningún intercambio sustantivo desde hace mucho.
    .next = Proponga un intercambio sustantivo sobre un tema común a ambas partes; si no, asuma que es un vínculo de cortesía.
vitality-class-one-sided = Unilateral
    .help = Una sola parte inicia casi todos los intercambios.
    .next = Pregunte a la otra parte qué querría proponer y confíele el próximo intercambio.
vitality-class-alive = Vivo
    .help = Intercambios recientes, sustantivos, iniciados por ambas partes.
    .next = Siga así; mire las partes más bajas de la puntuación para saber qué reforzar.
not-assessable = No evaluable
    .help = Falta con qué juzgar; no es un cero ni un reproche.
    .next = Lea arriba lo que falta. Casi siempre: anote los intercambios y luego indique en el acuerdo desde cuándo se anotan todos.
figure-vitality = Vitalidad
    .help = Un vínculo vive cuando los intercambios son recientes, compartidos, concretos, variados, sostenidos por la sociedad y dotados de medios. Cada una de estas seis partes recibe una nota de 0 a 1, multiplicada por su peso; la suma da una puntuación de 0 a 100. Lo que cuenta es la clase (vivo, unilateral, simbólico, inactivo…); la puntuación solo ordena los vínculos de una misma clase.
figure-vitality-recency = Actualidad
    .help = La fecha del último intercambio sustantivo: 1 si es reciente, la mitad si lo es algo menos, un cuarto si es más antiguo pero dentro del período, 0 si no lo hay. Los plazos vienen de los ajustes.
figure-vitality-reciprocity = Reciprocidad
    .help = Entre los intercambios sustantivos, el número iniciado por la parte que menos inicia, dividido por el de la otra. Uno iniciado en común cuenta la mitad en cada lado. 1: equilibrio; 0: una sola parte.
figure-vitality-concreteness = Concreción
    .help = Los intercambios sustantivos divididos por todos los del período.
figure-vitality-breadth = Amplitud
    .help = El número de temas distintos de los intercambios sustantivos, dividido por tres; tres temas o más dan 1.
figure-vitality-society = Sociedad
    .help = El número de grupos de actores del territorio presentes en los intercambios sustantivos, dividido por tres; tres grupos o más dan 1.
figure-vitality-means = Medios
    .help = 1 si el acuerdo tiene un presupuesto o un interlocutor designado en cada lado; si no, 0.
figure-vitality-agreement = El acuerdo
figure-vitality-substantive = Intercambio sustantivo
figure-vitality-symbolic = Intercambio simbólico
figure-clock = Vigencia
    .help = Lo que dicen las fechas de un acuerdo: firmado o no, en vigor, cerca de su término, vencido, suspendido, rescindido o sustituido. El último día aún cuenta. Una adenda puede mover ese día; la antelación del aviso viene de los ajustes.
figure-clock-agreement = El acuerdo
vitality-not-signed = El acuerdo no está en vigor: no está firmado, surte efecto más tarde o se abandonó.
vitality-not-this-type = La vitalidad se calcula solo para hermanamientos, pactos de amistad, acuerdos de cooperación y memorandos.
vitality-rough-agreement-dates = Las fechas del acuerdo son demasiado imprecisas para juzgar. Precise en su ficha las fechas de sus estados.
vitality-rough-dates =
    { $count ->
        [one] Un intercambio tiene una fecha demasiado imprecisa para juzgar. Precísela.
       *[other] { $count } intercambios tienen fechas demasiado imprecisas para juzgar. Precíselas.
    }
vitality-no-register = Nadie sabe si todos los intercambios de este acuerdo están anotados. Indique en el acuerdo desde cuándo lo están.
vitality-register-too-short = Los intercambios solo se anotan desde el { $since }; para juzgar, deberían anotarse desde el { $needed } o desde la firma.
exchange-breaks-a-rule = Una importación lo conservó pese a una regla de la oficina; no cuenta.
exchange-after-as-of = Es posterior a la fecha de la cifra.
exchange-date-too-rough = Su fecha es demasiado imprecisa para saber si cuenta.
exchange-before-window = Es anterior al período considerado.

## Lo que puede rechazarse

problem-agreement-parties = Un acuerdo tiene al menos dos partes: una de las nuestras y una de otro lugar. Añada la que falta.
problem-agreement-party-twice = Esta parte figura dos veces. Quite una de las dos filas.
problem-agreement-not-a-party = No es parte de este acuerdo. Elija una de sus partes o añádala antes a las partes.
problem-agreement-signature-missing = Un acuerdo firmado requiere la fecha de firma de cada parte. Indíquela, aunque sea parcial (1994), o escriba «desconocido» si se ignora.
problem-future-fact = Esta fecha está en el futuro. Se anota lo ocurrido, a más tardar el { $today }.
problem-points-to-itself = Una ficha no remite a sí misma. Elija otra o déjelo vacío.

## Página de un acuerdo

page-agreement-life-line = Línea de vida
    .help = Los intercambios en el tiempo: los nuestros de un lado, los suyos del otro, los de ambos en el medio. Lleno: sustantivo; hueco: simbólico. Fondo teñido: los últimos meses, que mira la vitalidad (36, salvo otro ajuste); banda de trazos en el medio: suspensión. Dos trazos oblicuos: el eje está cortado, la fecha escrita en el borde queda fuera de los años dibujados.
page-life-line-alternative =
    { $count ->
        [0] Línea de vida de «{ $title }»: ningún intercambio anotado.
        [one] Línea de vida de «{ $title }»: un intercambio anotado, { $substantive } sustantivo.
       *[other] Línea de vida de «{ $title }»: { $count } intercambios anotados, { $substantive } de ellos sustantivos. Por nuestra iniciativa: { $us }; por la suya: { $them }; en común: { $both }.
    }
page-life-line-table = Intercambios en tabla
page-life-line-none = Ningún intercambio anotado por ahora. Anote el último del que tenga constancia.
page-life-line-ours = Nosotros
page-life-line-theirs = La otra parte
page-life-line-both = En común
page-life-line-signed = Firmado: { $date }
page-life-line-ends = Fin: { $date }
page-life-line-as-of = Al { $date }
page-life-line-window = Período considerado
page-life-line-suspended = Suspendido del { $from } al { $to }
page-life-line-suspended-since = Suspendido desde el { $from }
page-life-line-group =
    { $count ->
        [one] Un intercambio
       *[other] { $count } intercambios
    }
page-life-line-substantive = Sustantivo
page-life-line-symbolic = Simbólico
page-life-line-undated =
    { $count ->
        [one] Un intercambio sin fecha conocida no está en la línea.
       *[other] { $count } intercambios sin fecha conocida no están en la línea.
    }
page-proposed-exchanges = Intercambios por confirmar
    .help = Estas acciones y misiones tuvieron lugar con el socio, pero no hay intercambio anotado. Solo cuentan una vez confirmadas.
page-proposed-exchanges-none = Nada por confirmar: cada acción y cada misión tiene su intercambio.
page-record-exchange = Anotar un intercambio
page-confirm-exchange = Confirmar este intercambio
page-last-exchange = Último intercambio: { $date }
page-next-steps = ¿Y ahora?
page-flag-undocumented = Ningún acto autoriza este acuerdo: indique cuál.
page-flag-formalities-overdue =
    { $count ->
        [one] Un trámite está atrasado.
       *[other] { $count } trámites están atrasados.
    }
page-flag-formalities-open =
    { $count ->
        [one] Queda un trámite por hacer.
       *[other] Quedan { $count } trámites por hacer.
    }
page-flag-commitments-overdue =
    { $count ->
        [one] Un compromiso está atrasado.
       *[other] { $count } compromisos están atrasados.
    }
page-flag-next-notice = Para que no se renueve, avise antes del { $date }.

## Mapa de vínculos

page-map-title = Mapa de vínculos
    .help = Cada marca es un acuerdo; su color y su forma dicen su vitalidad. Elija una marca para abrir el acuerdo.
page-map-alternative =
    { $count ->
        [0] Mapa del mundo: ningún vínculo por ahora.
        [one] Mapa del mundo: un vínculo. Vivos: { $alive }; no evaluables: { $unassessed }.
       *[other] Mapa del mundo: { $count } vínculos; países: { $countries }. Vivos: { $alive }; no evaluables: { $unassessed }. La tabla de abajo los nombra todos.
    }
page-map-table = Los vínculos en tabla
page-map-several = Un acuerdo con dos socios ocupa dos líneas: la tabla cuenta las líneas, la leyenda los acuerdos.
page-map-legend = Leyenda
page-map-without-place =
    { $count ->
        [one] Un vínculo no está en el mapa: falta el lugar de su socio.
       *[other] { $count } vínculos no están en el mapa: falta el lugar de sus socios.
    }
    .help = Dé un lugar al gobierno u organismo socio, y una posición a ese lugar.
page-map-group =
    { $count ->
        [one] Un vínculo
       *[other] { $count } vínculos
    }
page-map-partner = Socio
page-map-home = Nuestra metrópoli
page-map-whole-world = Ver el mundo entero
page-map-fit = Ver solo nuestros vínculos

## Prueba de una cifra

page-proof = Prueba
page-proof-title = De dónde sale esta cifra: { $figure }
page-proof-see = Ver de dónde sale esta cifra
page-proof-of = Sobre
page-proof-value = Resultado
page-proof-score = Puntuación: { $score } de 100
page-proof-score-alternative = Puntuación de { $score } sobre 100, hecha de seis partes; la tabla de abajo da cada una.
page-proof-formula = Cómo se calcula
page-proof-formula-number = Fórmula { $number }
page-proof-parts = Sus partes
page-proof-part = Parte
page-proof-part-value = Nota
page-proof-part-of = Cálculo
page-proof-divided = { $over } dividido por { $under }
page-proof-weight = Peso
page-proof-points = Puntos
page-proof-counted = Fichas contadas
page-proof-counted-as = Contada como
page-proof-counted-none = Ninguna ficha contada.
page-proof-left-out = Fichas excluidas
page-proof-left-out-why = Por qué
page-proof-left-out-none = Ninguna ficha excluida.
page-proof-hidden =
    { $count ->
        [one] También cuenta una ficha que su rol no permite abrir.
       *[other] También cuentan { $count } fichas que su rol no permite abrir.
    }
page-proof-settings = Ajustes usados
page-proof-setting = Ajuste
page-proof-as-of = Cifra al
page-proof-audience = Elaborada para
page-proof-version = Versión del registro
    .help = El número de asientos en el momento del cálculo; con él se obtiene de nuevo la misma cifra.
page-proof-reproduce = Repetir el cálculo
    .help = Este comando, sobre la misma base, da la misma cifra.
