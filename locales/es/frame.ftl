# El marco de todas las páginas: entrar, orientarse, buscar, guardar, entender un error.

## El producto

frame-product = Cosmopole
frame-tagline = La herramienta de trabajo de la oficina de relaciones internacionales
frame-demonstration = Demostración: las cifras y las listas están al { $date }. Todas las personas y todos los lugares son inventados.
frame-today-fixed = Las cifras y las listas están al { $date }.

## Orientarse

frame-skip = Ir al contenido
frame-navigation = Navegación principal
frame-breadcrumb = Está usted aquí
frame-menu = Menú
frame-home = Inicio
frame-map = Mapa
frame-imports = Importaciones
frame-exports = Exportaciones
frame-settings = Ajustes
frame-administration = Administración
frame-users = Cuentas
frame-trash = Papelera
frame-drafts = Borradores
frame-portal = Sitio público
frame-help = Ayuda
frame-about = Acerca de
frame-back = Volver
frame-next = Siguiente
frame-previous = Anterior
frame-first = Primera
frame-last = Última
frame-top = Inicio de la página
frame-open = Abrir
frame-close = Cerrar
frame-more = Más
frame-new-window = (se abre en una ventana nueva)

## Idioma y apariencia

frame-language = Idioma
frame-language-fr = Francés
frame-language-en = Inglés
frame-language-es = Español
frame-not-translated = aún sin traducir
    .help = Este texto todavía no existe en su idioma; se muestra en su idioma de referencia.
frame-theme = Apariencia
frame-theme-light = Clara
frame-theme-dark = Oscura
frame-theme-auto = Como mi dispositivo

## Entrar y salir

frame-sign-in = Iniciar sesión
frame-sign-in-title = Inicio de sesión
frame-sign-out = Cerrar sesión
frame-signed-in-as = Sesión de { $name }
frame-signed-out = Ha cerrado la sesión.
frame-login = Usuario
frame-password = Contraseña
frame-password-show = Mostrar la contraseña
frame-sign-in-refused = Usuario o contraseña desconocidos.
    .help = Compruebe las mayúsculas. Si ha olvidado su contraseña, el administrador puede darle una nueva.
frame-sign-in-slow-down =
    { $seconds ->
        [one] Demasiados intentos. Vuelva a probar dentro de un segundo.
       *[other] Demasiados intentos. Vuelva a probar dentro de { $seconds } segundos.
    }
frame-sign-in-first = Inicie sesión para continuar.
frame-session-ended = Su sesión ha terminado. Vuelva a iniciarla; lo que había escrito se conserva como borrador.
frame-demonstration-accounts = Cuentas de demostración
frame-demonstration-password = Contraseña de todas estas cuentas: { $password }

## Mi cuenta

frame-account = Mi cuenta
frame-account-language = Idioma de la interfaz
frame-name = Nombre
frame-role = Rol
frame-roles = Roles
frame-department = Dirección
frame-password-change = Cambiar la contraseña
frame-password-current = Contraseña actual
frame-password-new = Contraseña nueva
    .help = Al menos { $length } caracteres; una frase entera sirve muy bien.
frame-password-again = Contraseña nueva, otra vez
frame-password-changed = Contraseña cambiada. Sus demás sesiones quedan cerradas.
frame-password-wrong = Esa no es la contraseña actual.
frame-password-different = Las dos contraseñas no coinciden.
frame-password-short =
    { $length ->
        [one] La contraseña debe tener al menos un carácter.
       *[other] La contraseña debe tener al menos { $length } caracteres.
    }
frame-sessions = Sesiones abiertas
    .help = Los dispositivos en los que tiene la sesión iniciada.
frame-session-current = esta sesión
frame-session-opened = Abierta el
frame-session-last-seen = Última actividad
frame-session-device = Dispositivo
frame-session-revoke = Cerrar esta sesión
frame-sessions-revoke-others = Cerrar todas las demás sesiones
frame-session-revoked = Sesión cerrada.
frame-sessions-revoked =
    { $count ->
        [0] No había ninguna otra sesión abierta.
        [one] Una sesión cerrada.
       *[other] { $count } sesiones cerradas.
    }
frame-tokens = Claves de acceso a la API
    .help = Una clave permite que un programa actúe en su nombre, con sus derechos.
frame-token-new = Crear una clave
frame-token-name = Uso de la clave
    .help = Por ejemplo: cuadro de mando de la dirección de finanzas.
frame-token-created = Esta es su clave. Cópiela ahora: no se volverá a mostrar.
frame-token-expires = Válida hasta el
frame-token-last-used = Último uso
frame-token-never-used = nunca utilizada
frame-token-revoke = Revocar esta clave
frame-token-revoked = Clave revocada.
frame-tokens-none = Ninguna clave.

## Actuar

frame-add = Añadir
frame-new = Nuevo
frame-edit = Modificar
frame-save = Guardar
frame-save-draft = Guardar el borrador
frame-save-and-new = Guardar y añadir otro
frame-cancel = Cancelar
frame-confirm = Confirmar
frame-confirm-question = ¿Lo confirma?
frame-delete = Eliminar
frame-delete-question = ¿Eliminar «{ $title }»?
    .help = La ficha queda 30 días en la papelera, desde donde se puede restablecer.
frame-restore = Restablecer
frame-undo = Deshacer
frame-remove = Quitar
frame-move-up = Subir
frame-move-down = Bajar
frame-add-row = Añadir una fila
frame-remove-row = Quitar la fila { $number }
frame-move-row-up = Subir la fila { $number }
frame-move-row-down = Bajar la fila { $number }
frame-row = Fila { $number }
frame-choose = Elegir
frame-change = Cambiar
frame-continue = Continuar
frame-copy = Copiar
frame-copied = Copiado.
frame-send = Enviar
frame-print = Imprimir
frame-download = Descargar
frame-import = Importar
frame-export = Exportar
frame-export-as = Exportar en { $format }
frame-refresh = Actualizar
frame-actions = Acciones
frame-moves = Pasos posibles
frame-moves-refused = Pasos imposibles por ahora, y por qué

## Lo que se acaba de hacer

frame-created = Ficha creada: { $title }.
frame-saved = Ficha guardada: { $title }.
frame-nothing-changed = No ha cambiado nada.
frame-deleted = Ficha eliminada: { $title }.
frame-restored = Ficha restablecida: { $title }.
frame-merged = «{ $merged }» es ahora «{ $title }».
frame-undone = Deshecho: la ficha ha vuelto a su versión anterior.
frame-draft-kept = Borrador guardado el { $moment }.
frame-draft-deleted = Borrador eliminado.
frame-draft-resume = Retomar el borrador
frame-draft-found = Se guardó un borrador de esta ficha el { $moment }.
frame-drafts-none = Ningún borrador.
    .help = Un borrador se conserva 30 días.

## Listas

frame-search = Buscar
frame-search-everywhere = Buscar en todo
frame-search-here = Buscar en la lista
frame-search-results =
    { $count ->
        [0] Ningún resultado para «{ $text }»
        [one] Un resultado para «{ $text }»
       *[other] { $count } resultados para «{ $text }»
    }
frame-search-filling = El índice de búsqueda aún se está llenando: pueden faltar resultados.
frame-search-hint = Pruebe con una palabra más corta, un código (AGR-01) u otro nombre.
frame-filter = Filtrar
frame-filters = Filtros
frame-filters-active =
    { $count ->
        [0] Ningún filtro
        [one] Un filtro activo
       *[other] { $count } filtros activos
    }
frame-filter-clear = Quitar el filtro { $name }
frame-filters-clear = Quitar todos los filtros
frame-filter-any = Todos
frame-filter-from = del
frame-filter-to = al
frame-filter-at-least = al menos
frame-filter-at-most = como máximo
frame-sort = Ordenar por
frame-sort-ascending = Orden ascendente
frame-sort-descending = Orden descendente
frame-sorted-by = Ordenado por { $column }
frame-columns = Columnas
frame-columns-choose = Elegir las columnas
frame-views = Vistas guardadas
frame-view-save = Guardar esta vista
    .help = Conserva los filtros, el orden y las columnas con un nombre.
frame-view-name = Nombre de la vista
frame-view-saved = Vista «{ $name }» guardada.
frame-view-delete = Eliminar la vista { $name }
frame-view-shared = Compartida con la oficina
frame-views-none = Ninguna vista guardada.
frame-pages = Páginas
frame-page = Página { $number }
frame-page-of = Página { $number } de { $total }
frame-per-page = Por página
frame-count =
    { $count ->
        [0] Ninguna ficha
        [one] Una ficha
       *[other] { $count } fichas
    }
frame-showing =
    { $total ->
        [0] Ninguna ficha
        [one] La única ficha
       *[other] { $from } a { $to } de { $total } fichas
    }
frame-selected =
    { $count ->
        [0] Nada elegido
        [one] Una fila elegida
       *[other] { $count } filas elegidas
    }
frame-empty = Aquí no hay nada todavía.
frame-empty-list = Ninguna ficha todavía.
    .help = Añada la primera o importe su lista.
frame-empty-filtered = Ninguna ficha cumple estos filtros.
    .help = Quite un filtro o busque de otro modo.
frame-table-of = Tabla: { $title }
frame-as-table = Ver como tabla
frame-as-map = Ver en el mapa

## Valores

frame-yes = Sí
frame-no = No
frame-unknown = Desconocido
frame-none = Ninguno
frame-not-set = Sin indicar
frame-not-assessable = No evaluable
    .help = Falta con qué juzgar; no es un cero.
frame-other = Otro
frame-all = Todos
frame-total = Total
frame-from-to = del { $from } al { $to }
frame-since = desde el { $date }
frame-until = hasta el { $date }
frame-as-of = al { $date }
frame-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }

## Formularios

frame-required = obligatorio
frame-optional = opcional
frame-show-all = Mostrar todo
frame-show-less = Mostrar menos
frame-more-fields = Otros campos
frame-more-fields-count =
    { $count ->
        [one] Un campo más
       *[other] { $count } campos más
    }
frame-errors-title =
    { $count ->
        [one] Hay un punto que corregir
       *[other] Hay { $count } puntos que corregir
    }
frame-errors-help = No se ha perdido nada: corrija más abajo y guarde.
frame-error = Error
frame-warning = Atención
frame-notice = Tenga en cuenta
frame-unsaved = Hay cambios sin guardar.
frame-reason = Motivo
    .help = Por qué se hace este cambio; quedará legible en el historial.
frame-translations = Otros idiomas
frame-translation-missing = Por traducir
frame-suggestions = Propuestas
frame-type-to-search = Escriba para buscar

## Ficha: historial, comentarios, archivos

frame-code = Código
frame-title = Título
frame-record = Ficha
frame-links = Enlaces
frame-links-from-here = Esta ficha remite a
frame-links-to-here = Remiten a esta ficha
frame-history = Historial
frame-version = Versión
frame-version-number = Versión { $number }
frame-version-current = versión actual
frame-version-past = Está leyendo una versión pasada, del { $moment }.
frame-version-see-current = Ver la versión actual
frame-version-restore = Volver a esta versión
frame-versions-compare = Comparar
frame-changed-by = Modificado por { $name }
frame-changed-by-for = Modificado por { $name } en nombre de { $body }
frame-changed-on = Modificado el { $moment }
frame-created-by = Creado por { $name }
frame-changes = Cambios
frame-before = Antes
frame-after = Después
frame-by = Por
frame-date = Fecha
frame-moment = Momento
frame-source = Fuente
frame-comments = Comentarios
frame-comment-add = Añadir un comentario
frame-comment-empty = Ningún comentario.
frame-comment-deleted = Comentario eliminado.
frame-files = Archivos
frame-file = Archivo
frame-file-add = Adjuntar un archivo
frame-file-choose = Elegir un archivo
frame-file-size = Tamaño
frame-file-limit = { $size } como máximo
frame-file-too-large = Este archivo supera el límite de { $size }.
frame-file-empty = Este archivo está vacío.
frame-file-unreadable = Este archivo no se puede leer.
frame-file-added = Archivo adjuntado: { $name }.
frame-file-removed = Archivo quitado: { $name }.
frame-files-none = Ningún archivo.
frame-upload = Subir
frame-size-bytes =
    { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
frame-size-kilobytes = { $number } kB
frame-size-megabytes = { $number } MB

## Conflicto

frame-conflict = Alguien ha modificado esta ficha entretanto
    .help = No se ha perdido nada. Aquí están su versión y la de usted, una junto a otra: conserve lo que corresponda y guarde.
frame-conflict-by = { $name } guardó la versión { $version } el { $moment }.
frame-conflict-yours = Lo que usted escribió
frame-conflict-theirs = Versión guardada
frame-conflict-base = Versión de partida
frame-conflict-keep-yours = Conservar la mía
frame-conflict-keep-theirs = Conservar la otra

## Acceso denegado

frame-denied = No tiene acceso a esta página
    .help = Si la necesita para su trabajo, pídalo a la jefatura de la oficina.
frame-denied-sign-in = Inicie sesión para ver esta página.
frame-denied-role = Su rol ({ $role }) no lo permite.
frame-denied-roles-that-may = Pueden hacerlo: { $roles }.
frame-denied-department = Esta ficha corresponde a otra dirección.
frame-denied-visibility = Esta ficha no está abierta a su público.
frame-denied-own-approval = Nadie aprueba su propia solicitud; debe hacerlo otra persona responsable.
frame-denied-mandate = No tiene un mandato vigente para este organismo.
frame-denied-form = Este formulario se abrió en otro sitio o hace demasiado tiempo. Recargue la página y vuelva a intentarlo; lo escrito se conserva.

## Páginas de error

frame-not-found = Esta página no existe
    .help = Puede que la dirección esté incompleta o que la ficha se haya eliminado. Búsquela o vuelva al inicio.
frame-not-found-record = Ninguna ficha tiene el código { $code }.
frame-gone = Esta ficha se ha eliminado
    .help = El administrador o la jefatura puede restablecerla desde la papelera.
frame-bad-request = No se entiende esta petición
    .help = Vuelva a la página anterior y pruebe de nuevo.
frame-not-day = Se espera un día, año-mes-día: 2025-12-31.
frame-too-large = Este envío es demasiado grande
    .help = El límite es de { $size }. Envíe un archivo más pequeño o en varias veces.
frame-too-many-requests = Demasiadas peticiones a la vez
    .help = Espere un momento y vuelva a intentarlo.
frame-server-error = Se ha producido un error por nuestra parte
    .help = No se ha guardado nada a medias. Vuelva a intentarlo dentro de un momento; si continúa, dé al administrador la referencia de abajo.
frame-server-error-reference = Referencia: { $reference }
frame-unavailable = El servicio no está disponible
    .help = Se está reiniciando o su base de datos no responde. Vuelva a intentarlo dentro de un minuto.
frame-go-home = Volver al inicio

## Tareas en segundo plano

frame-job = Tarea
frame-jobs = Tareas en curso
frame-jobs-none = Ninguna tarea en curso.
frame-job-waiting = En espera
frame-job-running = En curso
frame-job-done = Terminada
frame-job-failed = Fallida
frame-job-cancelled = Cancelada
frame-job-cancel = Detener esta tarea
frame-job-retry = Repetir
frame-progress = Avance
frame-progress-of = { $done } de { $total }
frame-progress-percent = { $percent } hecho
frame-please-wait = Un momento…
