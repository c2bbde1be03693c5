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
territory-members-key = Clave
territory-members-member = Territorio
territory-members-from = Miembro desde
territory-members-to = Miembro hasta
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
government-jurisdiction-profile = Perfil jurídico
    .help = Los trámites que su derecho pide para un acuerdo; útil para nuestro propio gobierno.

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
actor-kind = Tipo de actor
    .help = Con más precisión, dentro de su grupo: cámara, sindicato, universidad, asociación.
actor-territory = Territorio
actor-person = Persona
    .help = Cuando el actor es una sola persona: su ficha.
actor-consent-on = Aceptó ser nombrado
    .help = El día en que el actor aceptó ser nombrado ante el público.
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

## Grupo beneficiario

kind-beneficiary-group = Grupo beneficiario
    .help = Quienes ganan con una acción, y quienes cargan con su costo o sus molestias: habitantes, inquilinos, jóvenes, vecinos de un sitio.
kind-beneficiary-group-plural = Grupos beneficiarios
kind-beneficiary-group-new = Nuevo grupo beneficiario
kind-beneficiary-group-none = Ningún grupo beneficiario por ahora. Esta lista permite decir para quién se gasta y quién carga con los daños; empiece por los habitantes, los jóvenes y las empresas.
beneficiary_group-name = Nombre
beneficiary_group-kind = Quiénes lo forman
beneficiary_group-territory = Territorio
    .help = Dónde viven; vacío cuando no es un territorio de aquí.
beneficiary-kind = Clase de grupo
beneficiary-kind-residents = Habitantes
beneficiary-kind-women = Mujeres
beneficiary-kind-youth = Jóvenes
beneficiary-kind-migrants = Personas migrantes
beneficiary-kind-tenants = Inquilinos
beneficiary-kind-workers = Trabajadores
beneficiary-kind-firms = Empresas
beneficiary-kind-students-researchers = Estudiantes e investigadores
beneficiary-kind-riparians = Vecinos de un sitio
    .help = Quienes viven cerca de un puerto, un aeropuerto, una obra.
beneficiary-kind-staff = Personal de las administraciones
beneficiary-kind-partner-population = Habitantes de una ciudad socia
beneficiary-kind-other = Otro

## Iniciativa

kind-initiative = Iniciativa
    .help = Lo que un actor, u otro gobierno, hace en el exterior por cuenta propia.
kind-initiative-plural = Iniciativas
kind-initiative-new = Nueva iniciativa
kind-initiative-none = Ninguna iniciativa por ahora. Este registro muestra quién hace qué y dónde se cruzan sin saberlo; pregunte a los actores de su mesa qué hacen en el exterior.
initiative-title = Título
initiative-by = Titular
    .help = El actor del territorio o el gobierno que la lleva a cabo.
initiative-theme = Tema
initiative-objective = Objetivo al que sirve
    .help = El objetivo de nuestra estrategia al que contribuye; sin él queda huérfana.
initiative-declared-by = Declarada por
initiative-declared-by-actor = Su titular
initiative-declared-by-office = La oficina, según lo que sabe
initiative-place = Lugar
    .help = El lugar del exterior donde ocurre; dos iniciativas sobre el mismo tema en el mismo lugar se solapan.
initiative-country = País
    .help = Cuando no se conoce el lugar con más precisión.
initiative-links = Vínculos declarados
    .help = Con qué está coordinada, qué completa, o con qué compite a sabiendas.
    .one = un vínculo
initiative-links-key = Clave
initiative-links-with = Con
initiative-links-kind = Tipo de vínculo
initiative-link = Vínculo
initiative-link-coordinated-with = Coordinada con
initiative-link-complementary-to = Complementaria de
initiative-link-part-of = Forma parte de
initiative-link-knowingly-competing = En competencia, a sabiendas
initiative-from = Primer día
initiative-to = Último día
initiative-moves = Estados sucesivos
    .help = Cuándo se declaró, la confirmó su titular, terminó.
    .one = un cambio
initiative-state = Estado
initiative-state-declared = Declarada
initiative-state-confirmed = Confirmada
initiative-state-ended = Terminada
initiative-state-withdrawn = Retirada

## Perfil jurídico

kind-jurisdiction-profile = Perfil jurídico
    .help = Los trámites que el derecho de un país, o el uso, pide para un acuerdo.
kind-jurisdiction-profile-plural = Perfiles jurídicos
kind-jurisdiction-profile-new = Nuevo perfil jurídico
kind-jurisdiction-profile-none = Ningún perfil jurídico por ahora. Un perfil propone los trámites de cada acuerdo nuevo; describa los que comprueba su servicio jurídico.
jurisdiction_profile-name = Nombre
jurisdiction_profile-country = País
    .help = El país cuyo derecho es; vacío para un perfil que sirve en cualquier lugar.
jurisdiction_profile-formalities = Trámites
    .help = En el orden en que se cumplen.
    .one = un trámite
jurisdiction_profile-formalities-key = Clave
jurisdiction_profile-formalities-step = Trámite
jurisdiction_profile-formalities-moment = Contado desde
jurisdiction_profile-formalities-offset-days = Plazo en días
    .help = Número de días después de ese momento; negativo si debe hacerse antes: −30 para un mes antes.
jurisdiction_profile-formalities-set-by-law = Plazo fijado por la ley
    .help = Sí, si el texto fija este plazo; no, si es una cautela de la oficina.
jurisdiction_profile-formalities-natures = Para los acuerdos
    .help = Solo los de esta naturaleza; todos si no se dice nada.
    .one = una naturaleza
jurisdiction_profile-formalities-source = Texto
    .help = El texto que lo pide, con el artículo.
jurisdiction_profile-remarks = Conviene saber
formality-moment = Momento
formality-moment-negotiation = La apertura de las negociaciones
formality-moment-approval = El acto que aprueba el texto
formality-moment-signature = La firma
formality-moment-each-year = Cada año mientras esté en vigor

## Base legal

kind-legal-basis = Base legal
    .help = El texto que permite a la metrópoli actuar en el exterior, y con qué certeza.
kind-legal-basis-plural = Bases legales
kind-legal-basis-new = Nueva base legal
kind-legal-basis-none = Ninguna base legal por ahora. Este registro dice con qué derecho se actúa; empiece por la ley de acción exterior y el acuerdo del consejo que funda su estrategia.
legal_basis-title = Título
legal_basis-kind = Clase de texto
legal_basis-citation = Referencia
    .help = Número, artículo, lugar de publicación: lo necesario para encontrarlo.
legal_basis-jurisdiction = Territorio donde rige
legal_basis-competence = Lo que permite
legal_basis-certainty = Certeza
    .help = El marco jurídico suele ser incierto: mejor escribirlo.
legal_basis-from = Vigente desde
legal_basis-to = Vigente hasta
legal-text = Clase de texto
legal-text-constitution = Constitución
legal-text-law = Ley
legal-text-regulation = Reglamento
legal-text-council-act = Acuerdo de nuestro consejo
legal-text-treaty = Tratado
legal-text-framework-agreement = Convenio marco con el Estado
legal-text-plan = Plan
legal-certainty = Certeza
legal-certainty-explicit = Explícita
    .help = El texto lo dice.
legal-certainty-implicit = Implícita
    .help = Se lee entre líneas.
legal-certainty-grey-zone = Zona gris
    .help = Ni permitido ni prohibido.
legal-certainty-contested = Discutida
    .help = Alguien sostiene lo contrario.

## Reforma legal

kind-legal-reform = Reforma legal
    .help = Una cuestión que el derecho deja abierta, y quién pesa a favor o en contra de cambiarla: para estudiar antes de abrirla.
kind-legal-reform-plural = Reformas legales
kind-legal-reform-new = Nueva reforma legal
kind-legal-reform-none = Ninguna reforma por ahora. Cuando el derecho sea un obstáculo, escriba aquí la cuestión y quién podría apoyarla u oponerse.
legal_reform-question = Cuestión
legal_reform-goal = Lo que daría
legal_reform-legal-bases = Textos por cambiar
    .one = un texto
legal_reform-forces = Fuerzas a favor y en contra
    .help = Quién está a favor, quién en contra y cuánto pesa. Queda en la oficina.
    .one = una fuerza
legal_reform-forces-key = Clave
legal_reform-forces-who = Quién
legal_reform-forces-stance = Postura
    .help = De −2 (firmemente en contra) a 2 (firmemente a favor).
legal_reform-forces-influence = Peso
    .help = De 1 (poco) a 3 (mucho).
legal_reform-forces-evidence = En qué se nota
    .help = Un voto, un discurso, una carta.
legal_reform-decision = Decisión
legal_reform-decision-choice = Decisión
legal_reform-decision-on = Tomada el
legal_reform-decision-motive = Motivo
legal_reform-decided-on = Decidida el
legal_reform-balance = Correlación de fuerzas
    .help = La suma de las posturas, cada una multiplicada por su peso; negativa cuando pesa más la oposición.
reform-choice = Decisión
reform-choice-pursue = Emprenderla
reform-choice-wait = Esperar
reform-choice-abandon = Renunciar

## Mandato

kind-mandate = Mandato
    .help = La autoridad política o jurídica dada a una persona: impulsar la política, firmar, ocupar un cargo.
kind-mandate-plural = Mandatos
kind-mandate-new = Nuevo mandato
kind-mandate-none = Ningún mandato por ahora. Este registro dice quién impulsa la política y quién puede firmar; empiece por la delegación de su autoridad referente.
mandate-holder = Cargo
    .help = El cargo, como lo escribe el acto: «Vicepresidencia de asuntos internacionales».
mandate-person = Persona
mandate-kind = Clase
mandate-kind-political-sponsor = Responsable político
mandate-kind-signature = Firma
mandate-kind-network-seat = Cargo en una red
mandate-kind-focal-point = Punto focal
mandate-given-by = Otorgado por
    .help = El acto: acuerdo, resolución, carta.
mandate-programme-reference = En el programa político
    .help = Dónde lo anuncia el programa de gobierno.
mandate-from = Primer día
mandate-to = Último día
mandate-tied-to-elected-office = Ligado a un cargo electivo
    .help = Sí, si termina con el cargo electivo de la persona.
mandate-office-ends = Fin del cargo electivo
mandate-standing = Situación
mandate-standing-to-come = Por venir
mandate-standing-holds = Vigente
mandate-standing-lapsing = Por extinguirse
    .help = El cargo electivo del que depende terminó: hay que confirmarlo, darlo a otra persona o cerrarlo.
mandate-standing-ended = Terminado

## Lo que puede rechazarse

problem-latitude = Una latitud va de −90 a 90 grados. Compruebe que no esté intercambiada con la longitud.
problem-longitude = Una longitud va de −180 a 180 grados. Compruebe el signo: positivo al este, negativo al oeste.
problem-territory-cycle = Este territorio acabaría conteniéndose a sí mismo. Elija un territorio más amplio que no forme ya parte de él.
problem-territory-parent-level = El territorio que lo contiene debe ser de un nivel más amplio. Corrija el nivel de uno de los dos o elija otro territorio.
problem-government-place-country = Este lugar está en otro país que este gobierno. Corrija el país o elija otro lugar.
problem-government-founds-itself = Un gobierno no se funda a sí mismo. Quítelo de sus fundadores.
problem-government-founders = Solo una agencia tiene fundadores. Elija la clase «Agencia de gobiernos» o quítelos.
problem-department-second-office = Este gobierno ya tiene una oficina de relaciones internacionales activa. Ponga fin a la otra o responda no aquí.
problem-territory-member-cycle = Este territorio acabaría reuniéndose a sí mismo. Quite este miembro, o aquel por el que se vuelve aquí.
problem-territory-member-twice = Este territorio ya es miembro en esa época. Cierre la primera línea con una fecha de fin, o quite una de las dos.
problem-initiative-nowhere = Diga dónde ocurre: un lugar o, al menos, un país.
problem-initiative-other-country = Este país no es el del lugar. Corrija uno de los dos, o deje vacío el país: basta el lugar.
problem-initiative-link-twice = Este vínculo ya está declarado. Deje una sola línea, con el tipo que corresponda.
problem-jurisdiction-profile-empty = Un perfil sin trámites no propone nada. Añada al menos el acto del consejo y la firma.
problem-jurisdiction-profile-source = Un plazo fijado por la ley necesita la referencia del texto. Indíquela, o responda no a «plazo fijado por la ley».
problem-legal-reform-forces = Antes de emprender una reforma, anote quién está a favor, quién en contra y cuánto pesa.
problem-mandate-not-tied = Esta fecha solo tiene sentido para un mandato ligado a un cargo electivo. Responda sí a esa pregunta, o borre la fecha.
problem-mandate-twice = Esta persona ejerce ya la responsabilidad política en ese momento, por { $other }. Ponga fin a una antes de que empiece la otra.
