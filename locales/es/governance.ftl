# La gobernanza: territorios, gobiernos, direcciones, organismos, personas, actores, y lo que se dice de una ficha.

## Tema

kind-theme = Tema
    .help = Un asunto de la lista de la oficina: agua, cultura, movilidad. Clasifica acuerdos, acciones e intercambios.
kind-theme-plural = Temas
kind-theme-new = Nuevo tema
kind-theme-none = Ningún tema por ahora. Los temas dicen de qué tratan acuerdos, acciones e intercambios; empiece por los cinco o diez que su oficina ya usa.
theme-name = Nombre
    .help = Corto y estable, por ejemplo «Agua y saneamiento».

## Territorio

kind-territory = Territorio
    .help = Un espacio que varios gobiernos comparten: barrio, municipio, metrópoli, región, país.
kind-territory-plural = Territorios
kind-territory-new = Nuevo territorio
kind-territory-none = Ningún territorio por ahora. Este registro dice quién gobierna dónde; empiece por su metrópoli, luego sus municipios y su región.
territory-name = Nombre
territory-level = Nivel
    .help = La extensión del territorio, del barrio al conjunto de países; el territorio que lo contiene debe ser de un nivel más amplio.
territory-level-sub-municipal = Inframunicipal
territory-level-municipal = Municipal
territory-level-metropolitan = Metropolitano
territory-level-departmental = Departamental o provincial
territory-level-regional = Regional
territory-level-national = Nacional
territory-level-supranational = Supranacional
territory-parent = Comprendido en
    .help = El territorio más amplio que lo contiene: la región de una metrópoli, la metrópoli de un municipio.
territory-members = Territorios reunidos
    .help = Para un territorio creado con un fin (mancomunidad, cuenca, polo): los territorios que reúne.
    .one = un territorio
territory-population = Población
    .one = un censo
territory-population-key = Clave
territory-population-year = Año
territory-population-value = Habitantes
territory-population-source = Fuente
    .help = Quién contó: por ejemplo «Instituto nacional de estadística, censo».

## Lugar

kind-place = Lugar
    .help = Un punto del mapa, con su nombre y los identificadores que el mundo le da.
kind-place-plural = Lugares
kind-place-new = Nuevo lugar
kind-place-none = Ningún lugar por ahora. Los lugares sitúan a sus socios en el mapa; importe su lista de ciudades o añada primero la suya.
place-name = Nombre
place-country = País
place-point = Posición en el mapa
place-point-latitude = Latitud
    .help = En grados decimales, positiva al norte: 40,42.
place-point-longitude = Longitud
    .help = En grados decimales, positiva al este: −3,70.
place-identifiers = Identificadores
    .help = Los números con que las listas públicas conocen este lugar; evitan confundir dos ciudades del mismo nombre.
    .one = un identificador
place-identifiers-key = Clave
place-identifiers-authority = Lista
place-identifiers-value = Identificador
    .help = Por ejemplo Q90 en Wikidata, 2988507 en GeoNames.
identifier-authority = Lista de identificadores
identifier-authority-geonames = GeoNames
identifier-authority-wikidata = Wikidata
identifier-authority-local = Lista de la oficina

## Gobierno

kind-government = Gobierno
    .help = Una autoridad pública que puede firmar: municipio, metrópoli, región, Estado; una ciudad y su metrópoli son dos.
kind-government-plural = Gobiernos
kind-government-new = Nuevo gobierno
kind-government-none = Ningún gobierno por ahora. Este registro reúne a los posibles firmantes; empiece por el suyo, luego añada a sus socios o importe su lista.
government-name = Nombre
    .help = El nombre de la autoridad, no el del lugar: «Ciudad de Port-Estuaire», «Estuaria Metrópoli».
government-side = De qué lado
    .help = El nuestro, otro del mismo territorio o un socio de otro lugar: un acuerdo vincula al menos a uno de los nuestros y a una parte de otro lugar.
government-side-ours = El nuestro
government-side-same-territory = Mismo territorio
government-side-foreign = De otro lugar
government-kind = Clase
government-kind-municipal = Municipio
government-kind-metropolitan = Gobierno metropolitano
government-kind-departmental = Departamento, provincia
government-kind-regional = Región, estado federado
government-kind-national = Gobierno nacional
government-kind-supranational = Unión de países
government-kind-agency = Agencia de gobiernos
government-country = País
government-place = Sede
    .help = El lugar donde se encuentra; ahí lo muestra el mapa.
government-territory = Territorio gobernado
government-international-contact = Enlace internacional
    .help = Sí, si alguien responde allí de los asuntos internacionales; sirve a la gobernanza multinivel.
government-hemisphere = Norte o Sur
    .help = En el sentido de la cooperación, no de la geografía: una acción Sur-Sur requiere dos pares del Sur.
government-hemisphere-north = Norte
government-hemisphere-south = Sur
government-hemisphere-unset = Sin precisar
government-founders = Fundadores
    .help = Para una agencia: los gobiernos que la crearon.
    .one = un fundador

## Persona

kind-person = Persona
    .help = La única ficha que guarda datos personales; todas las demás remiten a ella.
kind-person-plural = Personas
kind-person-new = Nueva persona
kind-person-none = Ninguna persona por ahora. Este registro reúne a sus interlocutores; empiece por los de sus acuerdos y anote con qué base se guardan sus datos.
person-name = Nombre y apellidos
    .help = Como la propia persona lo escribe.
person-position = Cargo
    .help = Por ejemplo «Directora de relaciones internacionales».
person-works-for = Trabaja para
    .help = El gobierno, la dirección, el organismo o el actor donde trabaja.
person-elected = Cargo electo
    .help = Los viajes oficiales de los cargos electos pueden mostrarse al público; los de otras personas, nunca.
person-mail = Correo electrónico
person-telephone = Teléfono
    .help = Con el prefijo del país: +34 910 000 000.
person-languages = Idiomas
    .help = Aquellos en los que se le puede escribir, el mejor primero.
    .one = un idioma
person-ground = Base de conservación
    .help = Por qué la oficina puede guardar estos datos: consentimiento (con su fecha), cargo público, contrato.

## Dirección

kind-department = Dirección
    .help = Una dirección o un servicio de un gobierno: lidera acciones y dice lo que hace en el exterior.
kind-department-plural = Direcciones
kind-department-new = Nueva dirección
kind-department-none = Ninguna dirección por ahora. Este registro muestra quién actúa en lo internacional; empiece por la propia oficina de relaciones internacionales.
department-name = Nombre
department-government = Gobierno
department-is-international-office = Oficina de relaciones internacionales
    .help = Una sola por gobierno a la vez.
department-focal-point = Punto focal
    .help = La persona que allí responde de los asuntos internacionales.
department-from = Existe desde
department-to = Existió hasta

## Organismo

kind-organisation = Organismo
    .help = Un organismo que no es ni gobierno ni actor del territorio: universidad extranjera, fundación, banco de desarrollo.
kind-organisation-plural = Organismos
kind-organisation-new = Nuevo organismo
kind-organisation-none = Ningún organismo por ahora. Este registro reúne a los socios que no son gobiernos; añada los que firman sus acuerdos o comparten sus acciones.
organisation-name = Nombre
organisation-country = País
organisation-place = Sede
organisation-site = Sitio web

## Actor

kind-actor = Actor
    .help = Una persona o un organismo del territorio, en uno de los seis grupos; los gobiernos no lo son.
kind-actor-plural = Actores
kind-actor-new = Nuevo actor
kind-actor-none = Ningún actor por ahora. Este registro dice con quién, en el territorio, se hace la acción internacional; inscriba primero un actor de cada uno de los seis grupos.
actor-name = Nombre
actor-group = Grupo de actores
actor-group-private = Sector privado
    .help = Inversores, cámaras de comercio, colegios profesionales, sindicatos.
actor-group-academia = Academia
    .help = Universidades, escuelas, centros de investigación.
actor-group-citizens = Ciudadanía
    .help = Asociaciones, asambleas vecinales, diásporas.
actor-group-diplomatic = Cuerpo diplomático
    .help = Embajadas y consulados en el territorio.
actor-group-international = Organismos internacionales
    .help = Agencias de cooperación, redes, organizaciones internacionales con sede en el territorio.
actor-group-media = Medios de comunicación
    .help = Prensa, radio y televisión, plataformas.
actor-territory = Territorio
actor-person = Persona
    .help = Cuando el actor es una sola persona: su ficha.
actor-contacts = Interlocutores
    .one = un interlocutor
actor-own-agenda = Agenda propia
    .help = Lo que el actor busca para sí; puede pesar más que la agenda de la metrópoli.
actor-influence = Influencia
    .help = De 1 (poca) a 3 (mucha).
actor-engagement = Compromiso
    .help = Los pasos alcanzados, cada uno con su fecha; también se puede retroceder.
    .one = un paso
actor-engagement-key = Clave
actor-engagement-step = Paso
actor-engagement-on = Desde el
actor-engagement-identified = Identificado
actor-engagement-met = Contactado
actor-engagement-convinced = Convencido
actor-engagement-articulated = Agenda articulada con la nuestra

## Comentario

kind-comment = Comentario
    .help = Una pregunta, una observación o un punto por comprobar sobre una ficha; nunca se muestra al público.
kind-comment-plural = Comentarios
kind-comment-new = Nuevo comentario
kind-comment-none = Ningún comentario por ahora. Los comentarios quedan entre colegas; escríbalos desde la ficha a la que se refieren.
comment-about = Sobre la ficha
comment-text = Comentario

## Lo que puede rechazarse

problem-latitude = Una latitud va de −90 a 90 grados. Compruebe que no esté intercambiada con la longitud.
problem-longitude = Una longitud va de −180 a 180 grados. Compruebe el signo: positivo al este, negativo al oeste.
problem-territory-cycle = Este territorio acabaría conteniéndose a sí mismo. Elija un territorio más amplio que no forme ya parte de él.
problem-territory-parent-level = El territorio que lo contiene debe ser de un nivel más amplio. Corrija el nivel de uno de los dos o elija otro territorio.
problem-government-place-country = Este lugar está en otro país que este gobierno. Corrija el país o elija otro lugar.
problem-government-founds-itself = Un gobierno no se funda a sí mismo. Quítelo de sus fundadores.
problem-government-founders = Solo una agencia tiene fundadores. Elija la clase «Agencia de gobiernos» o quítelos.
problem-department-second-office = Este gobierno ya tiene una oficina de relaciones internacionales activa. Ponga fin a la otra o responda no aquí.
