# Importar y exportar: las hojas, las columnas, lo que dice una lista y lo que se hace con ello.
# $value es lo que dice la celda.

## Las columnas

imports-id = Identificador
    .help = El identificador estable de la ficha. Déjelo como está: por él la encuentra una importación.
imports-code = Código
    .help = El código de la ficha. Deje la celda vacía para una ficha nueva: se asignará un código.
imports-record = Ficha
    .help = La ficha a la que pertenece esta fila, por su código o su identificador.
imports-currency = moneda
imports-unknown-date = desconocido
imports-aside-partner = Ciudad socia
    .help = El nombre de la ciudad o del gobierno local de la otra parte.
imports-aside-partner-country = País del socio
imports-aside-signed-on = Fecha de firma
    .help = Un día, un mes, un año o «desconocido».
imports-aside-duration = Duración
    .help = «5 años», «indefinida», «3 años renovable», una fecha de fin.
imports-aside-ends-on = Fecha de fin
imports-aside-state = Estado
    .help = No se toma: el estado se calcula a partir de las fechas.
imports-aside-signed-at = Lugar de firma
    .help = Se guarda en las notas.
imports-aside-contact = Contacto
    .help = No se toma: las personas tienen su propio registro.

## Una celda no se entiende

imports-day-needed = «{ $value }» no dice el día. Escriba una fecha completa, como 31/12/2025.
imports-currency-unknown = «{ $value }» no es una moneda conocida. Se aceptan: EUR, USD, €, francos suizos.
imports-language-unknown = «{ $value }» no es un idioma conocido. Se aceptan: el nombre del idioma o su código (fr, en, es).
imports-not-in-list = «{ $value }» no está en la lista. Se aceptan: { $accepted }.

## Las listas de hermanamientos

imports-twinning-no-city = Una de las dos ciudades no tiene nombre.
imports-twinning-no-name = El nombre de una ciudad no se puede leer o supera los 200 caracteres.
imports-twinning-no-pair = La fila no es un par de identificadores de Wikidata.
imports-twinning-itself = { $city } está hermanada consigo misma en esta lista.
imports-twinning-again = El mismo vínculo que la fila { NUMBER($row, useGrouping: "false") }.
imports-twinning-again-elsewhere = El mismo vínculo que la fila { NUMBER($row, useGrouping: "false") } de { $file }.
imports-twinning-other-country = País: «{ $one }» allí, «{ $other }» aquí.
imports-twinning-other-population = Población: { $one } allí, { $other } aquí.
imports-twinning-other-point = Posición: { $one } allí, { $other } aquí.
imports-twinning-two-countries = { $city } figura en dos países, { $one } y { $other }; se conservó { $chosen }.
imports-twinning-namesakes = Varios socios llevan este nombre: { $city }, y también { $others }. Uno de ellos puede ser un error de la lista.
imports-twinning-bare-id = Esta ciudad no tiene nombre en la lista, solo el identificador { $id }.
imports-twinning-no-country = «{ $country }» no es un Estado de hoy; falta precisar el país de { $city } (código XX).
imports-twinning-country-not-given = La lista no da el país de { $city } (código XX mientras tanto). Propuestas: { $proposed }.
imports-twinning-place-taken = La lista no da el país de { $city }; se tomó la propuesta clara: { $place }.
imports-twinning-not-ours =
    { $rows ->
        [one] { $city } lleva el mismo nombre y no es su ciudad (una fila).
       *[other] { $city } lleva el mismo nombre y no es su ciudad ({ $rows } filas).
    }
imports-twinning-own-made = Se creó su gobierno: { $city }.
imports-twinning-settings-made = No había ajustes; { $city } es ahora su gobierno.
imports-twinning-created = creados
imports-twinning-matched = ya conocidos
imports-twinning-doubtful = creados, por revisar
imports-twinning-merged = repetidos
imports-twinning-skipped = descartados
imports-twinning-summary =
    { $read ->
        [one] { $city }: una fila leída.
       *[other] { $city }: { $read } filas leídas.
    }
imports-twinning-of-ours = Nuestros vínculos
imports-twinning-of-others = Vínculos de otras ciudades (cifras publicadas)
imports-twinning-records = Fichas escritas
imports-twinning-dry-run = No se escribió nada (simulación).

## Lo que se encuentra en una fila

imports-no-such-id = Ninguna ficha de este registro tiene el identificador «{ $value }». Deje la celda vacía para una ficha nueva.
imports-no-such-record = «{ $value }» no designa ninguna ficha. Escriba su código o su título exacto.
imports-code-never-changes = El código de una ficha no cambia nunca: aquí «{ $value }», en el registro «{ $code }».
imports-several-match = Varias fichas corresponden a esta fila: { $records }. Añada una columna «Código».
imports-same-as-row = Dice lo mismo que la fila { NUMBER($row, useGrouping: "false") }; solo se importa una de las dos.
imports-alike = Quizá sea lo mismo que { $name }, que ya existe.
imports-unclear-link = «{ $value }» no designa ninguna ficha con certeza. Responda a la pregunta, o la fila esperará.
imports-unclear-partner = El socio «{ $value }» no se reconoce con certeza. Elija entre las propuestas, o la fila esperará.
imports-partner-left = El socio «{ $value }» se deja fuera, como se decidió.
imports-partner-missing = La fila no nombra ningún socio.
imports-partner-without-country = Falta el país de «{ $name }»: no se puede crear un socio nuevo sin país.
imports-no-own-government = Los ajustes no dicen cuál es su gobierno. Indíquelo y vuelva a empezar.
imports-signed-unknown = No se da la fecha de firma: se anota como «desconocida».
imports-term-unknown = No se da la duración: el acuerdo se anota sin término.
imports-length-unclear = «{ $value }» no es una duración que se entienda. Se aceptan: 5 años, indefinida, 3 años renovable, 31/12/2030.
imports-end-computed = La fecha de fin se calculó a partir de la firma y de «{ $value }».
imports-end-unknown = «{ $value }» sin día de firma: no se puede calcular el fin, el acuerdo se anota sin término.
imports-notice-unknown = «{ $value }» no dice el preaviso: se anota cero meses.
imports-title-made = Título compuesto: «{ $title }».
imports-made-title = { $type } con { $partner }
imports-not-taken-computed = «{ $value }» no se toma: el estado se calcula a partir de las fechas.
imports-not-taken = «{ $value }» no se toma: esta información tiene su propio registro.
imports-visibility-not-taken = Una importación no cambia la visibilidad; sigue siendo «{ $visibility }».
imports-part-of-nothing = La fila no pertenece a ninguna ficha conocida.
imports-parts-gone =
    { $count ->
        [one] Un elemento ya no está en la hoja; se retirará ({ $keys }).
       *[other] { $count } elementos ya no están en la hoja; se retirarán ({ $keys }).
    }
imports-field-missing = Falta: { $field }. Ninguna columna lo dice; dé un valor para todas las filas.
imports-rules-too-many = Las reglas rechazan estas filas una tras otra; impórtelas en varias veces.

## Por qué se propone una ficha o un lugar

imports-why-same-name = Lleva este nombre en el registro.
imports-why-like-name = Lleva un nombre parecido en el registro.
imports-why-same-country = Mismo país.
imports-why-other-country = Otro país que en la lista.
imports-why-tie-with-partner = Convenio con este socio.

## El desarrollo

imports-no-kind = Elija lo que contiene la lista.
imports-no-rows = Esta hoja no tiene ninguna fila con datos.
imports-no-columns = Ninguna columna está asociada a un campo. Asocie al menos una.
imports-needs-account = Una importación se sigue desde una cuenta. Inicie sesión.
imports-not-there = Esta importación no existe, o no es suya.
imports-done-already = Esta importación ya está escrita. Deshágala primero, o envíe el archivo de nuevo.
imports-not-ready = Esta importación no está lista: compruebe primero lo que haría.
imports-nothing-to-undo = No hay nada que deshacer: esta importación no escribió nada.
imports-changed-meanwhile = El registro ha cambiado entretanto y la importación haría otra cosa. No se escribió nada; mírela de nuevo.
imports-failed = La importación falló por un error del programa. No se escribió nada; el error consta en el registro de sucesos.
imports-state-columns = Columnas por confirmar
imports-state-looking = En comprobación
imports-state-ready = Lista
imports-state-writing = Escribiéndose
imports-state-done = Importada
imports-state-undone = Deshecha
imports-state-failed = Fallida
imports-state-stopped = Detenida
imports-outcome-created = Fichas nuevas
imports-outcome-changed = Fichas modificadas
imports-outcome-unchanged = Sin cambios
imports-outcome-waiting = A la espera de una respuesta
imports-outcome-refused = Rechazadas
imports-outcome-empty = Nada que tomar

## El archivo anotado

imports-sheet-rows = Filas
imports-findings = Observaciones
imports-list-sheet = Hoja
imports-list-cell = Celda
imports-list-column = Columna
imports-list-grade = Grado
imports-list-text = Observación

## Las páginas

imports-new = Importar una lista
    .help = Un libro XLSX (Excel) u ODS (LibreOffice), o un archivo CSV, de { $size } como máximo. No se escribe nada antes de que lo haya visto y aceptado.
imports-file = Archivo
imports-files = Archivos
    .help = Un archivo, o varios del mismo tipo (uno por año, uno por serie): se reúnen y se leen como una sola lista. También sirve un archivo ZIP.
imports-several-files =
    { $count ->
        [one] un archivo
       *[other] { $count } archivos
    }
imports-file-missing = Elija un archivo.
imports-kind = ¿Qué contiene la lista?
imports-usual-sheets = Hojas habituales de una oficina
imports-one-kind = Fichas de un solo tipo
imports-read = Leer el archivo
imports-internal = Todo entra con visibilidad «interna»: una importación nunca publica nada.
imports-past = Sus importaciones
imports-none = Ninguna importación por ahora.
    .help = Envíe la lista que lleva su oficina: se reconocerán sus columnas y verá lo que haría antes de escribir nada.
imports-past-when = Recibida el
imports-past-state = En qué está
imports-past-rows = Filas
imports-columns = Lo que dicen las columnas
    .help = Confirme o corrija cada propuesta. Sus elecciones se propondrán la próxima vez.
imports-columns-column = Columna
imports-columns-samples = Primeros valores
imports-columns-says = Lo que dice
imports-columns-why = Por qué
imports-leave-out = No importar
imports-sure = Seguro al { $percent } %
imports-part-supposed = «{ $heading }» parece decir de qué parte es el valor.
imports-own-book = Este libro viene de esta oficina: se reconocen todas sus columnas, y cada fila encuentra su ficha por su código.
imports-sheet = Hoja
imports-choose-sheet = Leer esta hoja
imports-together = Todas las hojas de este tipo, reunidas
imports-together-sheet = Hoja o archivo
imports-together-row = Fila
imports-together-not-a-list = «{ $sheet }» no contiene esta lista: no se toma.
imports-rows =
    { $count ->
        [one] Una fila bajo los encabezados.
       *[other] { $count } filas bajo los encabezados.
    }
imports-remarks = Lectura del archivo
imports-fixed = Para todas las filas
    .help = Lo que una ficha nueva exige y ninguna columna dice. Déjelo vacío si una columna lo dice.
imports-fixed-none = Nada
imports-look = Comprobar, sin escribir nada
imports-questions = Por precisar
    .help = Estos nombres no se reconocen con certeza. Las filas que los llevan esperan su respuesta.
imports-question-of = { $heading }: { $asked }
imports-question-rows =
    { $count ->
        [one] una fila ({ $rows })
       *[other] { $count } filas ({ $rows })
    }
imports-question-new = Socio nuevo, sin lugar en el mapa
imports-question-leave = Dejar fuera
imports-question-undecided = Aún sin decidir
imports-question-score = Puntuación { $score }
imports-candidate-place = Socio nuevo en este lugar
imports-candidate-record = Ficha del registro
imports-answer = Comprobar con estas respuestas
imports-accept-first = Tomar en todas partes la primera propuesta
    .help = Cada nombre toma su mejor propuesta; los que no tienen ninguna probable siguen a la espera. Verá el resultado antes de escribir.
imports-preview = Lo que haría la importación
imports-records = Fichas de la importación
imports-findings-none = Nada que señalar.
imports-findings-shown =
    { $total ->
        [one] Una observación.
       *[other] { $shown } observaciones mostradas de { $total }. El archivo anotado las contiene todas.
    }
imports-all-grades = Todas
imports-filter = Mostrar
imports-whole-row = Toda la fila
imports-annotated = Descargar el archivo anotado (XLSX)
imports-keep-exceptions = Conservar también las filas que incumplen una regla de la oficina
    .help = Para retomar listas antiguas. La ficha guarda la excepción, con su nombre; los cálculos que la regla toca la dejan fuera. Los errores de forma siguen rechazados.
imports-look-again = Comprobar de nuevo
imports-bring-in =
    { $count ->
        [one] Importar una fila
       *[other] Importar { $count } filas
    }
    .help = Solo se escriben las filas buenas, de una vez; podrá deshacerlo todo con un gesto.
imports-nothing-to-write = Ninguna fila cambiaría el registro.
imports-change-columns = Revisar las columnas
imports-going-on = { $done } filas de { $total }
imports-going-on-unknown = Comenzada…
imports-going-on-help = Esta página se actualiza sola. Puede dejarla y volver.
imports-refresh = Actualizar
imports-stop = Detener
imports-written = Está en el registro.
imports-written-nothing = Todas las filas decían lo que ya se sabe: no se escribió nada.
imports-see = Ver el registro
imports-undo = Deshacer esta importación
    .help = Las fichas creadas se eliminan, las otras vuelven a como estaban. Se rechaza si alguien las ha modificado desde entonces.
imports-undo-refused = La importación no se puede deshacer con un gesto: hay fichas modificadas desde entonces, u otras que dependen de ellas.
imports-forget = Quitar de la lista
imports-not-done = No se pudo hacer

## La línea de órdenes

imports-command-looked = No se escribió nada (simulación).
imports-command-written =
    { $count ->
        [one] Una ficha escrita (versión { NUMBER($seq, useGrouping: "false") } del registro).
       *[other] { $count } fichas escritas (versión { NUMBER($seq, useGrouping: "false") } del registro).
    }
imports-command-place = { $file }, fila { NUMBER($row, useGrouping: "false") }
imports-command-more =
    { $count ->
        [one] … y otra observación; --report ARCHIVO las da todas.
       *[other] … y otras { $count } observaciones; --report ARCHIVO las da todas.
    }
imports-command-question = «{ $text }» ({ $heading }): { $candidates }
imports-command-more-rows =
    { $count ->
        [one] … y otra fila; --explain las explica todas.
       *[other] … y otras { $count } filas; --explain las explica todas.
    }
imports-column-twice = Dos columnas dicen «{ $field }». Conserve una sola.
pages-import-undone = La importación se deshizo.
pages-import-forgotten = La importación se quitó de la lista, con su archivo.
imports-ours-nobody = Ninguna ciudad de estas listas se llama «{ $name }».
imports-ours-nobody-like = Ninguna ciudad de estas listas se llama «{ $name }». Hay: { $like }.
imports-ours-several = Varias ciudades se llaman «{ $name }»: { $found } filas. Añada el país entre paréntesis, o dé el identificador de Wikidata.
imports-list-not-text = { $file }: el texto no está en UTF-8 (línea { NUMBER($line, useGrouping: "false") }). Guarde la lista en UTF-8, con tabuladores entre las columnas.
imports-list-form = { $file } no es una lista de hermanamientos reconocida. Se aceptan: columnas separadas por tabuladores «origincityLabel, origincountry, originlat, originlong, sistercityLabel, destinationlat, destinationlong, destination_countryLabel», o dos columnas de identificadores de Wikidata (Q456, Q1492).
imports-list-too-long = { $file }: { $lines } líneas; se aceptan { $limit } como máximo.

## Las hojas habituales de una oficina

imports-holding-networks = Redes y membresías
imports-holding-missions = Misiones
imports-holding-visits = Visitas recibidas
imports-holding-exchanges = Intercambios con los socios
imports-holding-contacts = Contactos
imports-holding-budget = Presupuesto
imports-holding-projects = Proyectos
imports-holding-declarations = Declaraciones y firmantes
imports-holding-indicators = Indicadores y valores

## Las hojas habituales de una oficina

imports-sheet-column-name = Nombre
imports-sheet-column-first-name = Nombre de pila
imports-sheet-column-title = Título
imports-sheet-column-line = Partida
imports-sheet-column-voted = Aprobado
imports-sheet-column-year = Año
imports-sheet-column-network = Red
imports-sheet-column-from = Fecha
imports-sheet-column-purpose = Motivo
imports-sheet-column-kind = Tipo
imports-sheet-column-status = Estatus
imports-sheet-column-level = Nivel
imports-sheet-column-modality = Modalidad
imports-sheet-column-acronym = Siglas
imports-sheet-column-joined = Adhesión
imports-sheet-column-fee = Cuota
imports-sheet-column-fee-year = Año de la cuota
imports-sheet-column-due = Vencimiento
imports-sheet-column-member = Miembro
imports-sheet-column-elected = Cargo electo
imports-sheet-column-service = Área
imports-sheet-column-to = Fecha de fin
imports-sheet-column-place = Lugar
imports-sheet-column-country = País
imports-sheet-column-people = Comitiva
imports-sheet-column-position = Cargo
imports-sheet-column-planned = Costo estimado
imports-sheet-column-actual = Costo real
imports-sheet-column-payer = A cargo de
imports-sheet-column-report = Informe
imports-sheet-column-body = Entidad
imports-sheet-column-number = Número de personas
imports-sheet-column-host = Atendida por
imports-sheet-column-mail = Correo
imports-sheet-column-telephone = Teléfono
imports-sheet-column-language = Idioma
imports-sheet-column-label = Concepto
imports-sheet-column-committed = Comprometido
imports-sheet-column-paid = Ejercido
imports-sheet-column-partners = Socios
imports-sheet-column-funder = Financiador
imports-sheet-column-amount = Monto
imports-sheet-column-progress = Avance
imports-sheet-column-date = Fecha
imports-sheet-column-signatory = Firmante
imports-sheet-column-act = Acuerdo de cabildo
imports-sheet-column-sort = Tipo de firmante
imports-sheet-column-is-group = Agrupación (sí o no)
imports-sheet-column-withdrawn = Fecha de retiro
imports-sheet-column-state = Estado
imports-sheet-column-population = Población
imports-sheet-column-latitude = Latitud
imports-sheet-column-longitude = Longitud
imports-sheet-column-identifier = Identificador en la lista
imports-sheet-column-unit = Unidad
imports-sheet-column-value = Valor
imports-sheet-column-source = Fuente
imports-sheet-column-file = Hoja o archivo de la serie
imports-sheet-column-part = Desagregación (sexo, edad, barrio…)
imports-sheet-column-code = Código geográfico
imports-sheet-column-multiplier = Multiplicador
imports-sheet-column-definition = Definición
imports-sheet-column-frequency = Periodicidad
imports-sheet-column-direction = Sentido deseado
imports-sheet-column-agenda = Indicador de una agenda
imports-sheet-column-partner = Convenio o ciudad socia
imports-sheet-column-initiator = Iniciativa
imports-sheet-column-themes = Temas
imports-sheet-column-groups = Grupos, actores
imports-sheet-column-what = Objeto
imports-sheet-missing = Falta «{ $column }». Complete la celda o dé un valor para todas las filas.
imports-sheet-supposed = «{ $column }» no se dice: anotado como «{ $value }». Se aceptan: { $accepted }.
imports-sheet-differs = El registro, u otra fila, dice otra cosa en «{ $field }»: queda lo anotado. Corrija la ficha si la lista tiene razón.
imports-sheet-no-day = «{ $value }» no dice el día: la fecha no se toma. Se acepta: 31/12/2025.
imports-sheet-no-year = «{ $value }» no es un año. Se acepta: 2025.
imports-sheet-fee-year = La cuota «{ $value }» no dice su año: no se toma. Se acepta: una columna «Año», «Cuota 2025» como título o un año para todas las filas (fee_year).
imports-sheet-joined-unknown = La fecha de adhesión no se da: se anota «desconocida».
imports-sheet-member-supposed = El miembro no se dice: es su gobierno.
imports-sheet-member-unknown = «{ $value }» no es uno de sus gobiernos ni de sus direcciones: se anota su gobierno.
imports-sheet-former-post = «{ $value }»: quizá esta persona ya no ocupe el cargo. Por revisar.
imports-sheet-personal = Dato personal: la ficha aún no dice con qué base se conserva.
imports-sheet-body-made = Se crea el organismo «{ $value }».
imports-sheet-same-trip = Mismo viaje que la fila { NUMBER($row, useGrouping: "false") }: una sola ficha.
imports-sheet-delegate-kind = El cargo de «{ $value }» no se dice: se anota como personal técnico.
imports-sheet-place-unknown = «{ $value }» no es un lugar del registro: el lugar no se toma.
imports-sheet-report = «{ $value }» no se toma: adjunte el informe a la misión.
imports-sheet-host-pays = «{ $value }»: paga el anfitrión, el gasto no es suyo.
imports-sheet-payer = «{ $value }» no dice quién paga. Se aceptan: el anfitrión, la red, nosotros.
imports-sheet-cost-once = El mismo importe figura en cada fila del viaje: se cuenta una vez.
imports-sheet-cost-summed = Los importes de las filas del viaje se suman.
imports-sheet-currencies = Un mismo viaje tiene importes en varias monedas: no se pueden sumar. Póngalos en una sola.
imports-sheet-number = «{ $value }» no es un número exacto de personas; se toman las cifras que contiene.
imports-sheet-purpose-made = El motivo no se da: anotado como «{ $value }».
imports-sheet-visit-of = Visita: { $who }
imports-sheet-thousands = «{ $heading }» cuenta en miles: los importes se multiplican por mil.
imports-sheet-tax = «{ $heading }» dice si el impuesto está incluido; el registro no distingue, mantenga la misma regla en todo.
imports-sheet-spent-on = Importe fechado el { $day }, a falta de día en la lista.
imports-sheet-progress = Avance «{ $value }» no tomado: un porcentaje sin definición no se compara. Anote mejor etapas.
imports-sheet-funder = Una solicitud de financiamiento se anota como identificada, sin importe: «{ $value }».
imports-sheet-date-unknown = La fecha no se da: se anota «desconocida».
imports-sheet-forum = «{ $value }» no es una red del registro: anotado como foro.
imports-sheet-signatory-missing = La fila no dice quién firmó: se anota el texto, sin adhesión.
imports-sheet-signatory-unknown = «{ $value }» no está en el registro: se anota el texto, sin adhesión. Cree antes al firmante.
imports-sheet-act-missing = Su propia adhesión necesita su acto: añada una columna «Acta». Se anota el texto, sin adhesión.
imports-sheet-indicator-supposed = Indicador nuevo: anotado como «cuanto más, mejor», a falta de indicación. Por revisar.
imports-sheet-frequency-supposed = Indicador nuevo: anotado como anual, a falta de indicación. Por revisar.
imports-sheet-value-year = El valor «{ $value }» no dice su año: no se toma.
imports-sheet-value-left = Este valor no se toma; el resto de la fila sí.
imports-sheet-year-end = Valor fechado al final del ejercicio, el { $day }.
imports-sheet-year-not-over = El ejercicio { $year } no ha terminado: su valor no se toma.
imports-sheet-not-in-register = «{ $value }» no está en el registro: no se toma.
imports-sheet-no-tie = Ningún convenio del registro con «{ $value }». Importe primero los convenios, o escriba el código del convenio.
imports-sheet-exchange-twice = El mismo intercambio figura ya en una fila anterior: una sola ficha.
imports-sheet-first-day = Varios días: el intercambio se fecha el primero, { $day }.
imports-sheet-named-by-file = El indicador no tiene nombre: lleva el de su archivo, «{ $value }».
imports-sheet-units = «{ $value }»: varias unidades, por lo tanto un indicador por cada una.
imports-sheet-same-everywhere = «{ $value }» vale para toda la serie: se guarda en la definición.
imports-sheet-no-value = Sin valor: no se toma nada. Nada no es cero.
imports-sheet-value-twice = La lista da dos veces el valor de este momento y de esta parte: se conserva el primero.
imports-sheet-frequency = «{ $value }» no es una periodicidad conocida: anotado como anual. Se aceptan: anual, trimestral, mensual, un número de meses.
imports-sheet-agenda-by-file = Según el nombre del archivo, es el indicador { $value }.
imports-sheet-multiplier = «{ $value }» no dice en qué cuentan los valores. Se aceptan: unidades, miles, millones.
imports-sheet-adhesion-twice = «{ $value }» figura ya más arriba: se conserva la primera fila.
imports-sheet-withdrawn = «{ $value }»: adhesión anotada como retirada, en fecha desconocida; ya no cuenta.
imports-sheet-adhesion-state = «{ $value }» no se toma: una adhesión cuenta hasta su retiro. Dé una fecha de retiro si ya no vale.
imports-sheet-signatory-group = «{ $value }» reúne varios gobiernos: anotado como organización, no como gobierno.
imports-sheet-group-not-taken = Una organización no guarda nada de lo que la lista dice en { $columns }.
imports-sheet-government-made = Se crea el gobierno «{ $value }», como municipio.
imports-sheet-point-shared = Varios firmantes en el mismo punto ({ $value }): es el centro de un país o una región, no un lugar. No se toma.
imports-sheet-no-point = «{ $value }» no es una latitud o longitud: el punto no se toma.
imports-sheet-population = «{ $value }» no es un número de habitantes: no se toma.
imports-sheet-population-year = «{ $value }» habitantes sin año: no se toma. Ponga el año en el encabezado.
imports-sheet-namesake = Otro firmante de la lista lleva el nombre «{ $value }» en este país, con otro identificador: los dos quedan separados. Por verificar.
imports-sheet-rounded = «{ $value }» tiene más de nueve decimales: se anota { $kept }.
