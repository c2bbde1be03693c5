# La línea de comandos: lo que el programa dice en un terminal. Frases cortas; $name es un código, $file una ruta.

## Apertura

command-opening = Leyendo el registro…
command-no-database = No hay base de datos { $file }. Nombre una con --database, o créela con «cosmopole serve» o «cosmopole import facts».
command-file-failed = El archivo { $file } no puede usarse: { $why }
command-output-failed = El resultado no puede escribirse: { $why }

## Servicio

command-serving = Cosmopole responde en { $address } (base de datos { $database }). Ctrl-C lo detiene.
command-address-taken = La dirección { $address } no puede abrirse: { $why }. Elija otra con --listen.
command-no-account-yet = Nadie puede entrar todavía. Cree la primera cuenta: cosmopole user add NOMBRE --role administrator
command-stopped = Detenido.

## Demostración

command-loading-city = Construyendo la ciudad de Estuaria…
command-loading-reference = Preparando temas, agendas y perfiles jurídicos…
command-port-taken = La dirección { $address } está ocupada; se usa otro puerto.
command-demo-serving = Estuaria, la ciudad de demostración, está en { $address } (base de datos { $database }).
command-demo-stop = Personas y lugares son inventados. Ctrl-C detiene la demostración; sus cambios se guardan para la próxima vez (--fresh empieza de nuevo).
command-demo-open = Atención: otras máquinas pueden alcanzar esta demostración, y todos conocen sus contraseñas.
command-fresh-file-only = --fresh sirve con una base de datos en un archivo. Vacíe esta usted mismo, o nombre sqlite:ARCHIVO.
command-not-a-demonstration = La base de datos { $database } contiene algo distinto de una demostración; se deja como está. Nombre otra con --database.

## Hechos

command-importing = Importando…
command-imported = { $created } creadas, { $changed } modificadas, { $unchanged } sin cambios.
command-would-import = Se importarían: { $created } creadas, { $changed } modificadas, { $unchanged } sin cambios. No se escribió nada.
command-record = Ficha { $index }
command-record-named = Ficha { $index } ({ $name })
command-facts-form = Esto no es un archivo de hechos: { $why }. Aceptado: {"{"}"cosmopole": "facts", "version": 1, "records": [{"{"}"kind": …{"}"}]{"}"}; «cosmopole export schema» da la forma entera.
command-facts-beginning = Esto no es un archivo de hechos: la línea { $line } empieza por «{ $given }». Un archivo de hechos empieza por {"{"}"cosmopole": "facts", "version": 1, "records": [{"{"}"kind": …{"}"}]{"}"}; «cosmopole export schema» da la forma entera.
command-facts-foreign = Esto no es un archivo de hechos: «cosmopole» dice «{ $given }», y se espera «facts».
command-facts-too-new = El archivo tiene la forma { $form }, que esta versión no conoce. Use una versión más reciente del programa.
command-facts-kind = Ficha { $index }: no hay tipo «{ $given }». Aceptados: { $known }.
command-facts-id = Ficha { $index }: «{ $given }» no es un identificador. Aceptado: un UUID como 0199c7a0-0000-7000-8000-000000000001, o un código bajo «code».
command-facts-not-words = «{ $name }» se da como texto: "{ $name }": "…".
command-facts-not-fields = «{ $name }» es un conjunto de campos: {"{"}"name": …{"}"}.
command-facts-beside-fields = «{ $name }» está al lado de «fields» y no se leería. Póngalo dentro de «fields».
command-exporting = Exportando…
command-exported = { $count } fichas escritas en { $file }.
command-exported-schema = Esquema escrito en { $file }.

## Rechazos

command-not-there = No hay ficha { $name }.
command-stale = Alguien ha modificado { $name } entretanto; no se escribió nada. Inténtelo de nuevo.
command-no-such-record = No hay ficha { $name } de este tipo: { $accepted }.

## Cifras

command-no-such-figure = No hay cifra { $name }. Aceptadas: { $accepted }.
command-version-beyond = El registro solo ha llegado a la versión { $version }.
command-rebuilding = Reconstrucción del registro tal como se conocía
command-figure-without-period = La cifra { $name } habla de una fecha, no de un período: use --as-of.
command-figure-without-record = La cifra { $name } habla de todo el registro, no de una ficha: omita --record.
command-figure = Cifra
command-figure-of = Calculada para
command-figure-record = Ficha
command-figure-value = Valor
command-figure-counted = Contadas
command-figure-left-out = Excluidas
command-proof = { $name } de { $record }, a { $day }, versión { $version }
command-proof-parts = Compuesto de (valor × peso)
command-proof-counted = Contadas
command-proof-left-out = Excluidas
command-proof-settings = Ajustes usados

## Control

command-checking = Comprobando…
command-checked = { $records } fichas comprobadas, { $faults } defectos.
command-found-ledger = Asientos: { $what }
command-found-dangling = { $name } remite a { $to }, que no existe.
command-found-exception = { $name } conserva una excepción aceptada ({ $rule }).

## Copia y restauración

command-backing-up = Escribiendo la copia…
command-backed-up = Copia escrita en { $file } (versión { $version }).
command-backup-onto-itself = Una copia no puede ocupar el lugar de su propia base de datos. Nombre otro archivo.
command-restoring = Restaurando…
command-restored = Restaurada en { $database } (versión { $version }); { $redactions } borrados repetidos.

## Cuentas

command-password = Contraseña:
command-password-again = Otra vez:
command-passwords-differ = Las dos contraseñas difieren; no se cambió nada.
command-password-needs-terminal = Una contraseña solo se teclea en un terminal. En otro lugar, désela por la entrada estándar con --password-stdin.
command-no-such-user = No hay cuenta { $login }. «cosmopole user list» las nombra.
command-user-added = La cuenta { $login } puede entrar.
command-user-password = La cuenta { $login } tiene una contraseña nueva; sus sesiones han terminado.
command-user-disabled = La cuenta { $login } está cerrada; sus sesiones han terminado.
command-user-enabled = La cuenta { $login } puede entrar de nuevo.
command-user-state = Estado
command-user-open = abierta
command-user-closed = cerrada

## Personas

command-searching-passages = Buscando pasajes…
command-passage = Pasaje
command-passage-sure = Seguro
command-passage-words = Palabras
command-no-such-passage = Ningún pasaje { $name } nombra a esta persona. «cosmopole person mentions» los da.
command-would-erase = { $name } se borraría en todas las versiones, con { $chosen } pasajes de { $count }. No se borró nada; añada --yes para hacerlo. No tiene vuelta atrás.
command-erased = Borrado: { $bodies } versiones y fichas, { $beside } borradores, importaciones y mensajes, { $files } archivos; { $accounts } cuentas cerradas.
