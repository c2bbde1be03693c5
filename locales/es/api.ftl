# La interfaz de programación: su descripción, su página de documentación y los problemas que señala.

api-title = Cosmopole: interfaz de programación
api-description = Las fichas y las cifras de la oficina de relaciones internacionales, para otros programas. Leer lo que es público no requiere cuenta; todo lo demás se hace en nombre de una cuenta, con una clave personal y con los derechos de esa cuenta.
api-house = El conjunto: órdenes, cifras, búsqueda, tipos de fichas
api-security-token = Una clave personal, creada en la página «Mi cuenta».
api-security-session = La sesión de una persona conectada a las páginas, para los scripts del mismo sitio.

## Lo que se puede pedir

api-operation-list = Lista: { $kinds }
    .help = Filtrada por columna (una columna dada dos veces acepta uno u otro valor), ordenada, página por página.
api-operation-create = Crear: { $kinds }
    .help = El código se asigna si no se da ninguno. La respuesta es la ficha tal como se guarda, con su dirección.
api-operation-get = Leer una ficha: { $kinds }
    .help = Por código o por identificador. La etiqueta de la respuesta es la versión, que se devuelve con un cambio.
api-operation-replace = Sustituir una ficha: { $kinds }
    .help = Se envía la ficha entera, tal como se leyó y luego se cambió. No se escribe nada si nada difiere.
api-operation-delete = Eliminar una ficha: { $kinds }
    .help = No se elimina nada a lo que otras fichas se refieran. Una ficha eliminada se puede restablecer.
api-operation-history = Historial de una ficha: { $kinds }
    .help = Cada versión con su autor, su motivo y lo que cambió. Para quien ve la vista de la oficina.
api-operation-version = Una versión de una ficha: { $kinds }
    .help = La ficha tal como era en esa versión.
api-operation-move = Pasar una ficha a otro estado: { $kinds }
    .help = Se añade un paso. Un paso que la oficina no permite se rechaza con los que sí permite.
api-operation-merge = Hacer que una ficha valga por otra que es la misma: { $kinds }
    .help = Lo que decía la otra se conserva, todos los enlaces llevan a la ficha que queda y el código antiguo conduce a ella. Donde dicen cosas distintas vale la ficha que queda, salvo en los campos nombrados en take. Es una sola orden, y las páginas la deshacen como una sola.
api-operation-commands = Escribir varias fichas a la vez
    .help = Todas, o ninguna. Una ficha puede referirse a otra de la misma orden, por el código o el identificador que se le da allí.
api-operation-scorecard = Tabla de las once recomendaciones
api-operation-figures = Lista de cifras
api-operation-figure = Una cifra de una ficha, con su prueba
    .help = El valor, o por qué no lo hay; las partes que lo forman; las fichas contadas y excluidas; los ajustes usados.
api-operation-search = Buscar en todo
    .help = Entre todo lo que puede ver, primero lo más cercano.
api-operation-kinds = De qué están hechas las fichas
    .help = Cada tipo con sus campos, sus etiquetas, las columnas de su lista, sus pasos y lo que usted puede hacer.
api-operation-one-kind = De qué están hechas las fichas de un tipo
api-operation-account = Quién pregunta
    .help = La cuenta que está detrás de la clave.
api-operation-health = Estado de funcionamiento
api-operation-description = Esta descripción

## Lo que acompaña a una petición

api-parameter-key = El código de la ficha, o su identificador.
api-parameter-version = El número de la versión.
api-parameter-period = El año del que habla la cifra, para las que tienen un período; el de la fecha si no se dice nada.
api-parameter-limit = Cuántas como máximo.
api-parameter-cursor = Dónde empieza la página: el next_cursor de la página anterior, tal cual.
api-parameter-sort = La columna por la que se ordena; con un signo menos delante, en descenso. El orden de los códigos, o de las fechas, si no se dice nada.
api-parameter-filter = Solo las fichas con este valor en la columna «{ $name }»; una ficha puede darse por código o identificador, y un valor vacío quiere decir «no se sabe nada».
api-parameter-as-of = La fecha de la que habla la respuesta, año-mes-día; hoy si no se dice nada.
api-parameter-known-at = El registro tal como se conocía: una versión del registro, o el final de un día. Para las cuentas que ven la vista interna.
api-parameter-if-match = La versión en la que se basa el cambio, tal como la dio la etiqueta de la ficha; un asterisco para la que haya, sea cual sea.
api-parameter-if-match-optional = La versión en la que se basa el paso; sin ella se añade a la que haya.
api-parameter-if-match-merge = La versión de la ficha que queda; sin ella se fusiona la que haya.
api-parameter-if-none-match = La etiqueta de la versión que aún tiene: si es la misma, no se envía nada de nuevo.
api-parameter-reason = Por qué; el motivo queda legible en el historial.
api-parameter-name = El nombre de la cifra.
api-parameter-record = La ficha, por código o identificador.
api-parameter-kind = La palabra del tipo.
api-parameter-q = Las palabras que se buscan.

api-header-etag = La versión de la ficha.
api-header-location = La dirección de la nueva ficha.
api-header-authenticate = Lo que se acepta como prueba de una cuenta.

## Lo que se responde

api-answer-200 = Lo que se pidió.
api-answer-201 = La nueva ficha.
api-answer-204 = Eliminada.
api-answer-304 = Ya tiene esta versión.

api-problem-bad-request = Esta petición no se entiende
    .help = La descripción de la interfaz dice lo que acepta cada dirección; las fechas se escriben año-mes-día.
api-problem-parameters = Algunos parámetros de la dirección no se aceptan
    .help = Cada uno figura abajo con lo que se aceptaría.
api-problem-json = El cuerpo no es JSON
    .help = Línea { $line }, columna { $column }, se esperaba otra cosa.
api-problem-wrong-token = Esta clave no abre nada
    .help = Es desconocida, ha caducado o fue revocada. Cree otra en la página «Mi cuenta».
api-problem-sign-in = Para esto se necesita una cuenta
    .help = Envíe una clave personal en la cabecera «Authorization: Bearer …»; se crea en la página «Mi cuenta».
api-problem-denied = Su cuenta no lo permite
api-problem-not-found = Aquí no hay nada
    .help = La dirección es errónea, o la ficha fue eliminada o no está abierta para usted.
api-problem-method = Esta dirección no responde a este método
    .help = La cabecera «Allow» da aquellos a los que responde.
api-problem-conflict = Alguien cambió esta ficha entretanto
    .help = Vuelva a leerla y repita el cambio.
api-problem-changed = Alguien cambió esta ficha entretanto
    .help = No se escribió nada. Lo que envió y la ficha tal como está ahora figuran abajo.
api-problem-version-missing = Un cambio debe decir en qué versión se basa
    .help = Envíe la etiqueta de la ficha tal como la leyó en la cabecera «If-Match».
api-problem-too-large = Este cuerpo es demasiado grande
    .help = El límite es de { $size }. Envíe varias órdenes.
api-problem-media-type = El cuerpo debe ser JSON
    .help = Envíelo con la cabecera «Content-Type: application/json».
api-problem-invalid = Algo no está bien en lo que se envió
    .help = No se escribió nada. Cada lugar erróneo figura abajo con lo que se aceptaría.
api-problem-too-many = Demasiadas peticiones a la vez
    .help = Espere tanto como diga la cabecera «Retry-After».
api-problem-failed = Algo falló por nuestra parte
    .help = No se escribió nada a medias. Si continúa, dé al administrador el valor de «instance».
api-problem-rebuilding = El registro tal como se conocía se está reconstruyendo
    .help = Pregunte de nuevo tras los segundos indicados en Retry-After.
api-problem-unavailable = El servicio no responde
    .help = Se está reiniciando, o su base de datos no responde. Inténtelo de nuevo en un minuto.

## Lo que no está bien, y dónde

api-unknown-parameter = Aquí no hay ningún parámetro «{ $given }». Se aceptan: { $accepted }.
api-unknown-name = Aquí no hay ningún «{ $given }». Se aceptan: { $accepted }.
api-not-number = Se espera un número entero de 1 a { $limit }.
api-not-sort = No existe esa columna. Se aceptan, con o sin signo menos delante: { $accepted }.
api-not-cursor = No es el cursor de una página de esta lista en este orden. Devuelva el next_cursor de la página anterior, o empiece de nuevo sin cursor.
api-given-twice = Este parámetro cuenta una vez, y se da más de una.
api-not-record = Aquí no hay ficha «{ $given }» de este tipo. Se aceptan: el código o el identificador de una ficha del tipo { $accepted }.
    .none = Aquí no hay ficha «{ $given }». Se aceptan: el código o el identificador de una ficha.
api-not-country = Se espera un país, por sus dos letras mayúsculas: FR.
api-not-id = Se espera un identificador (UUID): 0199c7a0-0000-7000-8000-000000000001.
api-not-kind = No existe ese tipo. Se aceptan: { $accepted }.
api-other-kind = Esta ficha es de otro tipo que la dirección. Se espera: { $expected }.
api-other-record = Es el identificador de otra ficha que la de la dirección.
api-not-edit = Una modificación es un objeto con un solo miembro. Se aceptan: { $accepted }.

## La página de documentación

api-page-title = Interfaz de programación
api-page-intro = Las fichas y las cifras de este sitio están también para otros programas, en JSON. Lo que es público se lee sin cuenta.
api-page-description-link = Descripción completa (OpenAPI 3.1)
api-page-first-steps = Primeros pasos
api-page-read = Leer lo que es público
api-page-token = Con una clave, leer y escribir con sus propios derechos
api-page-token-link = Crear una clave en la página «Mi cuenta»
api-page-write = Crear una ficha
api-page-change = Cambiar una ficha: leerla, cambiarla, devolverla con la versión leída
api-page-shape = La forma de una ficha
    .help = Todos los tipos tienen la misma forma: lo que nombra la ficha, sus campos tal como se guardan y, para cada ficha a la que se refiere, el código y el tipo. Lo que se leyó se puede devolver tal cual.
api-page-records = Lo que se puede pedir de las fichas
    .help = Lo mismo para todos los tipos; se muestra aquí con uno de ellos.
api-page-house = Lo que se puede pedir además
api-page-kinds = Los tipos de fichas
api-page-problems = Cuando algo no está bien
    .help = Cada rechazo es un documento de problema (RFC 9457) en el idioma de la cabecera «Accept-Language». Sus «problems» nombran cada lugar erróneo y lo que se aceptaría allí.
api-page-operation = Lo que hace
api-page-method = Método
api-page-address = Dirección
api-page-accepts = Acepta
api-page-answers = Responde
api-page-kind = Tipo
api-page-filters = Filtros
api-page-moves = Pasos hacia
api-page-name = Nombre
api-page-meaning = Significado
api-page-details = Parámetros
api-not-year = Se espera un año, entre 1900 y 2200.
