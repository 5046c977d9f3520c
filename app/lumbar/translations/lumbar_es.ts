<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name></name>
    <message>
        <source>Lower your chin a little</source>
        <translation>Baje un poco la barbilla</translation>
    </message>
    <message>
        <source>Sit up, drop your shoulders</source>
        <translation>Enderécese y baje los hombros</translation>
    </message>
    <message>
        <source>Settle back into your seat</source>
        <translation>Acomódese bien en el asiento</translation>
    </message>
    <message>
        <source>Move closer to the desk</source>
        <translation>Acérquese a la mesa</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>Aléjese un poco</translation>
    </message>
    <message>
        <source>Shift back to your left</source>
        <translation>Vuelva hacia su izquierda</translation>
    </message>
    <message>
        <source>Shift back to your right</source>
        <translation>Vuelva hacia su derecha</translation>
    </message>
    <message>
        <source>Tilt your head left</source>
        <translation>Incline la cabeza a la izquierda</translation>
    </message>
    <message>
        <source>Tilt your head right</source>
        <translation>Incline la cabeza a la derecha</translation>
    </message>
    <message>
        <source>Draw your chin straight back</source>
        <translation>Lleve la barbilla hacia atrás</translation>
    </message>
    <message>
        <source>Sit upright, use the back-rest</source>
        <translation>Siéntese erguido, use el respaldo</translation>
    </message>
    <message>
        <source>Lift your head</source>
        <translation>Levante la cabeza</translation>
    </message>
    <message>
        <source>Drop your shoulders</source>
        <translation>Baje los hombros</translation>
    </message>
    <message>
        <source>Drop your left shoulder</source>
        <translation>Baje el hombro izquierdo</translation>
    </message>
    <message>
        <source>Drop your right shoulder</source>
        <translation>Baje el hombro derecho</translation>
    </message>
    <message>
        <source>Turn your head back left</source>
        <translation>Gire la cabeza hacia la izquierda</translation>
    </message>
    <message>
        <source>Turn your head back right</source>
        <translation>Gire la cabeza hacia la derecha</translation>
    </message>
    <message>
        <source>Let your head come forward</source>
        <translation>Deje venir la cabeza hacia delante</translation>
    </message>
    <message>
        <source>Bring your elbows in</source>
        <translation>Acerque los codos al cuerpo</translation>
    </message>
    <message>
        <source>Bend your elbows squarely</source>
        <translation>Doble los codos en ángulo recto</translation>
    </message>
    <message>
        <source>Straighten your wrists</source>
        <translation>Mantenga las muñecas rectas</translation>
    </message>
    <message>
        <source>Turn your hands less</source>
        <translation>Gire menos las manos</translation>
    </message>
    <message>
        <source>Straighten your neck</source>
        <translation>Enderece el cuello</translation>
    </message>
    <message>
        <source>Put both feet down</source>
        <translation>Apoye los dos pies</translation>
    </message>
    <message>
        <source>Move: you sat still long</source>
        <translation>Es hora de moverse</translation>
    </message>
    <message>
        <source>Put the load down</source>
        <translation>Deje la carga</translation>
    </message>
    <message>
        <source>Sit up and relax</source>
        <translation>Enderécese y relájese</translation>
    </message>
    <message>
        <source>Move back {cm} cm</source>
        <translation>Aléjese {cm}&#xa0;cm</translation>
    </message>
    <message>
        <source>Move {cm} cm closer</source>
        <translation>Acérquese {cm}&#xa0;cm</translation>
    </message>
    <message>
        <source>head up and down</source>
        <translation>cabeza levantada o baja</translation>
    </message>
    <message>
        <source>height of the head</source>
        <translation>altura de la cabeza</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distancia</translation>
    </message>
    <message>
        <source>leaning to the side</source>
        <translation>inclinación hacia un lado</translation>
    </message>
    <message>
        <source>tilt of the head</source>
        <translation>inclinación de la cabeza</translation>
    </message>
    <message>
        <source>tilt of the shoulders</source>
        <translation>inclinación de los hombros</translation>
    </message>
    <message>
        <source>turn of the head</source>
        <translation>giro de la cabeza</translation>
    </message>
    <message>
        <source>head forwards and back</source>
        <translation>cabeza adelantada o atrasada</translation>
    </message>
    <message>
        <source>The camera did not see you for long enough; sit in the picture and try again.</source>
        <translation>La cámara no le vio el tiempo suficiente; permanezca en la imagen e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Your head was not seen well enough; face the camera in good light and try again.</source>
        <translation>La cabeza no se vio lo bastante bien; mire a la cámara con buena luz e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The calibration was made by another version; calibrate again.</source>
        <translation>La calibración es de otra versión; vuelva a calibrar.</translation>
    </message>
    <message>
        <source>The calibration holds no measures; calibrate again.</source>
        <translation>La calibración no contiene ninguna medida; vuelva a calibrar.</translation>
    </message>
    <message>
        <source>The calibration holds an unknown entry; calibrate again.</source>
        <translation>La calibración contiene una entrada desconocida; vuelva a calibrar.</translation>
    </message>
    <message>
        <source>The calibration of {name} is damaged; calibrate again.</source>
        <translation>La calibración de {name} está dañada; vuelva a calibrar.</translation>
    </message>
    <message>
        <source>You moved too much ({part}); sit still and try again.</source>
        <translation>Se movió demasiado ({part}); no se mueva e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The demo&apos;s portrait “{path}” is missing or damaged; reinstall Lumbar.</source>
        <translation>Falta el retrato «{path}» de la demostración o está dañado; reinstale Lumbar.</translation>
    </message>
    <message>
        <source>“{path}” holds no frame that can be read; is it complete?</source>
        <translation>«{path}» no contiene ninguna imagen legible; ¿está completo el archivo?</translation>
    </message>
    <message>
        <source>The name of “{path}” is not UTF-8, and so it cannot be opened; rename it.</source>
        <translation>El nombre de «{path}» no está en UTF-8, por lo que no se puede abrir; cámbielo.</translation>
    </message>
    <message>
        <source>“{path}” is not a video that can be read, or is damaged.</source>
        <translation>«{path}» no es un vídeo legible o está dañado.</translation>
    </message>
    <message>
        <source>“{path}” ends early: {count} of its {total} frames could be read; the file is damaged or incomplete.</source>
        <translation>«{path}» termina antes de tiempo: se pudieron leer {count} de sus {total} imágenes; el archivo está dañado o incompleto.</translation>
    </message>
    <message>
        <source>None of the {count} pictures can be read. {problem}</source>
        <translation>No se puede leer ninguna de las {count} imágenes. {problem}</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>No se puede leer «{path}»: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” is not a picture that can be read; it is damaged or cut off.</source>
        <translation>«{path}» no es una imagen legible; está dañada o incompleta.</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be read: {reason}.</source>
        <translation>No se puede leer la carpeta «{path}»: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{path}” holds no pictures.</source>
        <translation>La carpeta «{path}» no contiene imágenes.</translation>
    </message>
    <message>
        <source>“{path}” does not exist.</source>
        <translation>«{path}» no existe.</translation>
    </message>
    <message>
        <source>“{path}” is not a file.</source>
        <translation>«{path}» no es un archivo.</translation>
    </message>
    <message>
        <source>Starting the camera.</source>
        <translation>Iniciando la cámara.</translation>
    </message>
    <message>
        <source>The camera sends no picture; Lumbar keeps trying, and unplugging it and plugging it in again may help.</source>
        <translation>La cámara no envía ninguna imagen; Lumbar sigue intentándolo. Desconectarla y volver a conectarla puede ayudar.</translation>
    </message>
    <message>
        <source>The camera repeats the same picture; unplug it and plug it in again.</source>
        <translation>La cámara repite la misma imagen; desconéctela y vuelva a conectarla.</translation>
    </message>
    <message>
        <source>The camera sees only black; open its shutter or switch on a light.</source>
        <translation>La cámara solo ve negro; abra su tapa o encienda una luz.</translation>
    </message>
    <message>
        <source>It is too dark for the camera to see you; switch on a light, and look whether something covers the lens.</source>
        <translation>Está demasiado oscuro para que la cámara le vea; encienda una luz y compruebe que nada cubra el objetivo.</translation>
    </message>
    <message>
        <source>The camera is in use by another program; Lumbar goes on when it is free.</source>
        <translation>Otro programa está usando la cámara; Lumbar continuará cuando quede libre.</translation>
    </message>
    <message>
        <source>Lumbar may not use the camera; allow it in the system&apos;s privacy settings, on Linux by adding your user to the group “video”.</source>
        <translation>Lumbar no tiene permiso para usar la cámara; concédalo en la configuración de privacidad del sistema (en Linux, añadiendo su usuario al grupo «video»).</translation>
    </message>
    <message>
        <source>Lumbar was not allowed to use the camera; allow it in the system settings under Privacy and Security, Camera, and start Lumbar again.</source>
        <translation>No se ha permitido a Lumbar usar la cámara; permítalo en los ajustes del sistema, en Privacidad y seguridad, Cámara, y vuelva a iniciar Lumbar.</translation>
    </message>
    <message>
        <source>The camera&apos;s pictures arrive damaged; plug it into another socket, without a hub.</source>
        <translation>Las imágenes de la cámara llegan dañadas; conéctela a otro puerto, sin concentrador.</translation>
    </message>
    <message>
        <source>“{camera}”</source>
        <translation>«{camera}»</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>La cámara</translation>
    </message>
    <message>
        <source>{camera} does not open; it may be in use by another program, or the system&apos;s privacy settings do not allow it.</source>
        <translation>{camera} no se abre; quizá la esté usando otro programa o no lo permita la configuración de privacidad del sistema.</translation>
    </message>
    <message>
        <source>{camera} gives no pictures; choose another camera in the settings.</source>
        <translation>{camera} no envía imágenes; elija otra cámara en la configuración.</translation>
    </message>
    <message>
        <source>{camera} works only through the system&apos;s own camera software; install “v4l2-relayd”, then choose its camera in the settings.</source>
        <translation>{camera} solo funciona con el software de cámara del propio sistema; instale «v4l2-relayd» y elija después su cámara en la configuración.</translation>
    </message>
    <message>
        <source>The camera {camera} is not connected; plug it in or choose another one in the settings.</source>
        <translation>La cámara {camera} no está conectada; conéctela o elija otra en la configuración.</translation>
    </message>
    <message>
        <source>No camera is connected; plug one in.</source>
        <translation>No hay ninguna cámara conectada; conecte una.</translation>
    </message>
    <message>
        <source>Another program uses the camera; Lumbar goes on when it is done.</source>
        <translation>Otro programa está usando la cámara; Lumbar continuará cuando termine.</translation>
    </message>
    <message>
        <source>The model {name} is not a depth model; please reinstall Lumbar.</source>
        <translation>El modelo {name} no es un modelo de profundidad; reinstale Lumbar.</translation>
    </message>
    <message>
        <source>please reinstall Lumbar</source>
        <translation>reinstale Lumbar</translation>
    </message>
    <message>
        <source>The model file {path} is missing; {repair}.</source>
        <translation>Falta el archivo de modelo {path}; {repair}.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read ({reason}); check its permissions or reinstall Lumbar.</source>
        <translation>No se puede leer el archivo de modelo {path} ({reason}); compruebe sus permisos o reinstale Lumbar.</translation>
    </message>
    <message>
        <source>The model file {path} is damaged or was changed (its SHA-256 is not the one in {manifest}); {repair}.</source>
        <translation>El archivo de modelo {path} está dañado o fue modificado (su SHA-256 no coincide con el de {manifest}); {repair}.</translation>
    </message>
    <message>
        <source>The list of models {path} is missing; {repair}.</source>
        <translation>Falta la lista de modelos {path}; {repair}.</translation>
    </message>
    <message>
        <source>The list of models {path} is damaged ({error}); {repair}.</source>
        <translation>La lista de modelos {path} está dañada ({error}); {repair}.</translation>
    </message>
    <message>
        <source>There is no model “{name}”; choose one of: {known}.</source>
        <translation>El modelo «{name}» no existe; elija uno de estos: {known}.</translation>
    </message>
    <message>
        <source>onnxruntime is damaged; “lumbar doctor” says how to repair it.</source>
        <translation>onnxruntime está dañado; «lumbar doctor» indica cómo repararlo.</translation>
    </message>
    <message>
        <source>The model {name} cannot be run by onnxruntime {version}; please reinstall Lumbar ({error}).</source>
        <translation>onnxruntime {version} no puede ejecutar el modelo {name}; reinstale Lumbar ({error}).</translation>
    </message>
    <message>
        <source>The model {name} is not a pose model with 17 keypoints; please reinstall Lumbar.</source>
        <translation>El modelo {name} no es un modelo de pose con 17 puntos clave; reinstale Lumbar.</translation>
    </message>
    <message>
        <source>check the permissions of the file and its folder</source>
        <translation>compruebe los permisos del archivo y de su carpeta</translation>
    </message>
    <message>
        <source>make room on the disk</source>
        <translation>libere espacio en el disco</translation>
    </message>
    <message>
        <source>make room on the disk or check it for faults</source>
        <translation>libere espacio en el disco o compruebe si tiene errores</translation>
    </message>
    <message>
        <source>another program is using it, try again</source>
        <translation>otro programa lo está usando, inténtelo de nuevo</translation>
    </message>
    <message>
        <source>close other programs, the memory is full</source>
        <translation>la memoria está llena, cierre otros programas</translation>
    </message>
    <message>
        <source>start Lumbar again, which rescues what can still be read</source>
        <translation>vuelva a iniciar Lumbar, que recuperará lo que aún se pueda leer</translation>
    </message>
    <message>
        <source>The history {path} cannot be used ({reason}); {todo}.</source>
        <translation>No se puede usar el historial {path} ({reason}); {todo}.</translation>
    </message>
    <message>
        <source>The history {path} cannot be used (it is damaged); start Lumbar again, which rescues what can still be read.</source>
        <translation>No se puede usar el historial {path} (está dañado); vuelva a iniciar Lumbar, que recuperará lo que aún se pueda leer.</translation>
    </message>
    <message>
        <source>The history {path} cannot be used ({reason}); check its permissions.</source>
        <translation>No se puede usar el historial {path} ({reason}); compruebe sus permisos.</translation>
    </message>
    <message>
        <source>The history {path} is in use by a running Lumbar; quit that first.</source>
        <translation>Lumbar está en marcha y usa el historial {path}; salga de él primero.</translation>
    </message>
    <message>
        <source>There is no history at {path} yet; let Lumbar run for a minute.</source>
        <translation>Aún no hay historial en {path}; deje funcionar Lumbar un minuto.</translation>
    </message>
    <message>
        <source>There is no file {path}; choose a backup that Lumbar made.</source>
        <translation>El archivo {path} no existe; elija una copia de seguridad hecha por Lumbar.</translation>
    </message>
    <message>
        <source>{path} is not a backup of Lumbar, or damaged; choose another.</source>
        <translation>{path} no es una copia de seguridad de Lumbar o está dañada; elija otra.</translation>
    </message>
    <message>
        <source>{path} is no history of Lumbar; give another file.</source>
        <translation>{path} no es un historial de Lumbar; indique otro archivo.</translation>
    </message>
    <message>
        <source>The history {path} was written by a newer Lumbar (file format {version}, this one knows {newest}) and is left as it is; install the newer Lumbar or move the file away.</source>
        <translation>El historial {path} fue escrito por una versión más reciente de Lumbar (formato de archivo {version}; esta conoce el {newest}) y se deja como está; instale esa versión o mueva el archivo a otro lugar.</translation>
    </message>
    <message>
        <source>{path} is not a file; move it away.</source>
        <translation>{path} no es un archivo; muévalo a otro lugar.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check its permissions.</source>
        <translation>No se puede leer {path} ({reason}); compruebe sus permisos.</translation>
    </message>
    <message>
        <source>{path} is damaged: it has no valid version.</source>
        <translation>{path} está dañado: no tiene una versión válida.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Lumbar (file format {version}, this one knows {newest}) and is left as it is; install the newer Lumbar or move the file away.</source>
        <translation>{path} fue escrito por una versión más reciente de Lumbar (formato de archivo {version}; esta conoce el {newest}) y se deja como está; instale esa versión o mueva el archivo a otro lugar.</translation>
    </message>
    <message>
        <source>{path} is damaged: it is far too large.</source>
        <translation>{path} está dañado: es demasiado grande.</translation>
    </message>
    <message>
        <source>{path} is damaged: it is not valid JSON.</source>
        <translation>{path} está dañado: no es JSON válido.</translation>
    </message>
    <message>
        <source>{path} is damaged: it is not a JSON object.</source>
        <translation>{path} está dañado: no es un objeto JSON.</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <translation>{low:g} a {high:g}</translation>
    </message>
    <message>
        <source>{low:g} to {high:g} {unit}</source>
        <translation>{low:g} a {high:g} {unit}</translation>
    </message>
    <message>
        <source>{setting} must be {wanted}, not {value}.</source>
        <translation>«{setting}» debe ser {wanted}, y no {value}.</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>uno de los valores {choices}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>plain text of at most {count} characters</source>
        <translation>texto sin formato de {count} caracteres como máximo</translation>
    </message>
    <message>
        <source>a whole number from {limits}</source>
        <translation>un número entero de {limits}</translation>
    </message>
    <message>
        <source>a number from {limits}</source>
        <translation>un número de {limits}</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); check its permissions.</source>
        <translation>No se puede crear la carpeta {folder} ({reason}); compruebe sus permisos.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); make room or check its permissions.</source>
        <translation>No se puede escribir {path} ({reason}); libere espacio o compruebe sus permisos.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be set aside ({reason}); move it away yourself.</source>
        <translation>{path} está dañado y no se puede apartar ({reason}); muévalo a otro lugar.</translation>
    </message>
    <message>
        <source>{folder} still holds copies ({reason}); delete them yourself.</source>
        <translation>{folder} aún contiene copias ({reason}); elimínelas manualmente.</translation>
    </message>
    <message>
        <source>These days are outside the calendar; take days near today.</source>
        <translation>Estos días están fuera del calendario; elija días más cercanos a hoy.</translation>
    </message>
    <message>
        <source>There is no profile {path}; calibrate to make one.</source>
        <translation>El perfil {path} no existe; calibre para crearlo.</translation>
    </message>
    <message>
        <source>The profile {path} is damaged; calibrate again to replace it.</source>
        <translation>El perfil {path} está dañado; vuelva a calibrar para reemplazarlo.</translation>
    </message>
    <message>
        <source>A profile&apos;s name has 1 to {most} characters.</source>
        <translation>El nombre de un perfil tiene de 1 a {most} caracteres.</translation>
    </message>
    <message>
        <source>There is already a profile called {name}; choose another name.</source>
        <translation>Ya existe un perfil llamado {name}; elija otro nombre.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted ({reason}); check its permissions.</source>
        <translation>No se puede eliminar {path} ({reason}); compruebe sus permisos.</translation>
    </message>
    <message>
        <source>The history was damaged: {saved} of its minutes were saved, and the damaged file is kept as {kept}.</source>
        <translation>El historial estaba dañado: se recuperaron {saved} de sus minutos y el archivo dañado se conserva como {kept}.</translation>
    </message>
    <message>
        <source>Posture and alerts</source>
        <translation>Postura y avisos</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Puesto de trabajo</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Schedule and breaks</source>
        <translation>Horario y descansos</translation>
    </message>
    <message>
        <source>Statistics and privacy</source>
        <translation>Estadísticas y privacidad</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>Deviation limit</source>
        <translation>Límite de desviación</translation>
    </message>
    <message>
        <source>How far you may move from your upright posture: 1 is usual, less is stricter.</source>
        <translation>Cuánto puede apartarse de su postura erguida: 1 es lo habitual; un valor menor es más estricto.</translation>
    </message>
    <message>
        <source>RULA action level</source>
        <translation>Nivel de acción RULA</translation>
    </message>
    <message>
        <source>Also warn when the whole posture reaches this RULA action level.</source>
        <translation>Avisar también cuando la postura completa alcance este nivel de acción RULA.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>2: changes may be needed</source>
        <translation>2: pueden requerirse cambios</translation>
    </message>
    <message>
        <source>3: changes soon</source>
        <translation>3: cambios pronto</translation>
    </message>
    <message>
        <source>4: changes at once</source>
        <translation>4: cambios inmediatos</translation>
    </message>
    <message>
        <source>Far off from</source>
        <translation>Muy desviado a partir de</translation>
    </message>
    <message>
        <source>From this many times your limit on, the frame and the small window turn red; before that they are amber.</source>
        <translation>A partir de este múltiplo de su límite, el marco y la ventana pequeña se vuelven rojos; antes son ámbar.</translation>
    </message>
    <message>
        <source>Warn after</source>
        <translation>Avisar después de</translation>
    </message>
    <message>
        <source>How long a posture must be bad before Lumbar says so.</source>
        <translation>Cuánto tiempo debe durar una mala postura para que Lumbar avise.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Recovery margin</source>
        <translation>Margen de recuperación</translation>
    </message>
    <message>
        <source>How far below the limit you must come before the posture counts as good again, as a share of the limit.</source>
        <translation>Cuánto debe bajar por debajo del límite para que la postura vuelva a considerarse buena, como fracción del límite.</translation>
    </message>
    <message>
        <source>Recovered after</source>
        <translation>Recuperación después de</translation>
    </message>
    <message>
        <source>How long the posture must be good before a warning is taken away.</source>
        <translation>Cuánto tiempo debe ser buena la postura para que se retire un aviso.</translation>
    </message>
    <message>
        <source>Pause between warnings</source>
        <translation>Intervalo entre avisos</translation>
    </message>
    <message>
        <source>After a warning has ended, no new one comes for this long.</source>
        <translation>Cuando termina un aviso, no llega otro nuevo durante este tiempo.</translation>
    </message>
    <message>
        <source>Remind after</source>
        <translation>Repetir el aviso cada</translation>
    </message>
    <message>
        <source>While the posture stays bad, the warning is shown again this often; 0 for never.</source>
        <translation>Mientras la postura siga siendo mala, el aviso se repite con este intervalo; 0 para nunca.</translation>
    </message>
    <message>
        <source>Static posture after</source>
        <translation>Postura estática después de</translation>
    </message>
    <message>
        <source>A posture held longer than this adds to the RULA score as static muscle use.</source>
        <translation>Una postura mantenida más tiempo suma a la puntuación RULA como actividad muscular estática.</translation>
    </message>
    <message>
        <source>Forearms supported</source>
        <translation>Antebrazos apoyados</translation>
    </message>
    <message>
        <source>Whether your forearms rest on arm-rests or the desk; the camera cannot see it.</source>
        <translation>Si sus antebrazos descansan en reposabrazos o en la mesa; la cámara no puede verlo.</translation>
    </message>
    <message>
        <source>Feet supported</source>
        <translation>Pies apoyados</translation>
    </message>
    <message>
        <source>Whether your feet rest on the floor or a foot-rest; the camera cannot see it.</source>
        <translation>Si sus pies descansan en el suelo o en un reposapiés; la cámara no puede verlo.</translation>
    </message>
    <message>
        <source>Wrists straight</source>
        <translation>Muñecas rectas</translation>
    </message>
    <message>
        <source>Whether your wrists are straight while you type; the camera cannot see it.</source>
        <translation>Si sus muñecas están rectas al teclear; la cámara no puede verlo.</translation>
    </message>
    <message>
        <source>Back supported</source>
        <translation>Espalda apoyada</translation>
    </message>
    <message>
        <source>Whether you use the back-rest of your chair; the camera cannot see it.</source>
        <translation>Si usa el respaldo de la silla; la cámara no puede verlo.</translation>
    </message>
    <message>
        <source>The camera stands</source>
        <translation>Posición de la cámara</translation>
    </message>
    <message>
        <source>In front of you it compares you with your calibrated posture; at your side it measures neck and trunk for the RULA score; between the two Lumbar is less sure.</source>
        <translation>Delante de usted, le compara con su postura calibrada; a su lado, mide el cuello y el tronco para la puntuación RULA; entre ambas posiciones, el resultado es menos fiable.</translation>
    </message>
    <message>
        <source>Which camera watches; empty takes the first one found.</source>
        <translation>Qué cámara se usa; vacío: la primera que se encuentre.</translation>
    </message>
    <message>
        <source>Picture width</source>
        <translation>Ancho de imagen</translation>
    </message>
    <message>
        <source>Width asked of the camera; more costs power and hardly helps.</source>
        <translation>Ancho que se pide a la cámara; un valor mayor consume más y apenas ayuda.</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Picture height</source>
        <translation>Alto de imagen</translation>
    </message>
    <message>
        <source>Height asked of the camera.</source>
        <translation>Alto que se pide a la cámara.</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>Campo de visión</translation>
    </message>
    <message>
        <source>Angle that the camera&apos;s picture shows from left to right, 20 at least, for the distance to the screen; 0 if you do not know it. Calibrating with a measured distance is more exact.</source>
        <translation>Ángulo que abarca la imagen de la cámara de izquierda a derecha, 20 como mínimo, para la distancia a la pantalla; 0 si no lo conoce. Calibrar con una distancia medida es más exacto.</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Imágenes por segundo</translation>
    </message>
    <message>
        <source>How many pictures a second are judged; more costs power.</source>
        <translation>Cuántas imágenes por segundo se evalúan; más imágenes consumen más.</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Mirror the live view</source>
        <translation>Reflejar la imagen en directo</translation>
    </message>
    <message>
        <source>Show yourself as in a mirror; the scores are the same.</source>
        <translation>Verse como en un espejo; las puntuaciones son las mismas.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is mirrored</source>
        <translation>La imagen de la cámara está reflejada</translation>
    </message>
    <message>
        <source>Some cameras deliver their picture as in a mirror, and Lumbar then takes left for right. If its advice names the wrong side, switch this on and calibrate again.</source>
        <translation>Algunas cámaras entregan la imagen como en un espejo y Lumbar confunde entonces izquierda y derecha. Si sus consejos nombran el lado equivocado, active esto y calibre de nuevo.</translation>
    </message>
    <message>
        <source>Leave the camera to others</source>
        <translation>Ceder la cámara a otros</translation>
    </message>
    <message>
        <source>Let go of the camera when another program opens it, and go on when that one is done.</source>
        <translation>Soltar la cámara cuando otro programa la abra y continuar cuando termine.</translation>
    </message>
    <message>
        <source>Save energy on battery</source>
        <translation>Ahorrar energía con batería</translation>
    </message>
    <message>
        <source>While the computer runs on its battery, judge at most two pictures a second and show no live picture.</source>
        <translation>Mientras el equipo funciona con batería, evaluar como máximo dos imágenes por segundo y no mostrar imagen en directo.</translation>
    </message>
    <message>
        <source>What Lumbar speaks, from now on.</source>
        <translation>El idioma que habla Lumbar, desde ahora.</translation>
    </message>
    <message>
        <source>Depth estimate</source>
        <translation>Estimación de profundidad</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Mostrar notificaciones</translation>
    </message>
    <message>
        <source>Warn with a desktop notification. Without any kind of warning Lumbar only keeps the history.</source>
        <translation>Avisar con una notificación del escritorio. Sin ningún tipo de aviso, Lumbar solo lleva el historial.</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Reproducir un sonido</translation>
    </message>
    <message>
        <source>Warn with two soft tones, at most once a minute.</source>
        <translation>Avisar con dos tonos suaves, como máximo una vez por minuto.</translation>
    </message>
    <message>
        <source>Colour the screen&apos;s edges</source>
        <translation>Colorear los bordes de la pantalla</translation>
    </message>
    <message>
        <source>While a warning lasts, every screen gets a thin frame: red, amber, then green once you sit well. Wayland desktops do not allow it.</source>
        <translation>Mientras dura un aviso, cada pantalla muestra un marco fino: rojo, ámbar y después verde cuando su postura vuelve a ser buena. Los escritorios Wayland no lo permiten.</translation>
    </message>
    <message>
        <source>Show a small window</source>
        <translation>Mostrar una ventana pequeña</translation>
    </message>
    <message>
        <source>While a warning lasts, a small figure in the corner shows what to correct.</source>
        <translation>Mientras dura un aviso, una pequeña figura en la esquina muestra qué corregir.</translation>
    </message>
    <message>
        <source>Hold back when you are busy</source>
        <translation>Retener avisos en plena actividad</translation>
    </message>
    <message>
        <source>No warnings during do-not-disturb or while a program fills the screen; one summary afterwards.</source>
        <translation>Sin avisos en el modo «No molestar» o mientras un programa ocupe toda la pantalla; después, un resumen.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>On these days no warnings come between the two times below.</source>
        <translation>En estos días no llegan avisos entre las dos horas indicadas abajo.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>De lunes a viernes</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>Sábado y domingo</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Silencio desde</translation>
    </message>
    <message>
        <source>When the quiet hours begin.</source>
        <translation>Cuándo empiezan las horas de silencio.</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silencio hasta</translation>
    </message>
    <message>
        <source>When the quiet hours end; before the beginning means on the next day.</source>
        <translation>Cuándo terminan las horas de silencio; si es antes del inicio, terminan al día siguiente.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>El del escritorio</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <translation>Iniciar con el escritorio</translation>
    </message>
    <message>
        <source>Start Lumbar in the tray when you log in.</source>
        <translation>Iniciar Lumbar en la bandeja del sistema al abrir la sesión.</translation>
    </message>
    <message>
        <source>A key to pause</source>
        <translation>Atajo para pausar</translation>
    </message>
    <message>
        <source>Ask the desktop for a key that pauses and resumes Lumbar from everywhere, at first Ctrl+Alt+P. GNOME and KDE can give one; on other desktops bind “lumbar ctl pause” to a key in their own settings.</source>
        <translation>Pedir al escritorio un atajo de teclado que pause y reanude Lumbar desde cualquier lugar, inicialmente Ctrl+Alt+P. GNOME y KDE lo permiten; en otros escritorios, asigne «lumbar ctl pause» a una tecla en su propia configuración.</translation>
    </message>
    <message>
        <source>Remind me of breaks</source>
        <translation>Recordarme los descansos</translation>
    </message>
    <message>
        <source>Suggest another posture after a while of stillness, and a break after a long time sitting. Nothing is ever blocked.</source>
        <translation>Sugerir otra postura tras un rato de quietud y un descanso tras mucho tiempo en la silla. Nunca se bloquea nada.</translation>
    </message>
    <message>
        <source>Move after</source>
        <translation>Moverse después de</translation>
    </message>
    <message>
        <source>How long you may sit without real movement before Lumbar suggests another posture.</source>
        <translation>Cuánto tiempo puede pasar en la silla sin moverse de verdad antes de que Lumbar sugiera otra postura.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Break after</source>
        <translation>Descanso después de</translation>
    </message>
    <message>
        <source>How long you may sit without getting up before Lumbar suggests a break.</source>
        <translation>Cuánto tiempo puede pasar en la silla sin levantarse antes de que Lumbar sugiera un descanso.</translation>
    </message>
    <message>
        <source>A break lasts</source>
        <translation>Un descanso dura</translation>
    </message>
    <message>
        <source>So long out of the picture counts as a break.</source>
        <translation>Una ausencia así de larga de la imagen cuenta como descanso.</translation>
    </message>
    <message>
        <source>Show an exercise</source>
        <translation>Mostrar un ejercicio</translation>
    </message>
    <message>
        <source>Suggest a short exercise with a drawing along with each reminder.</source>
        <translation>Sugerir un ejercicio corto con un dibujo junto con cada recordatorio.</translation>
    </message>
    <message>
        <source>Keep the history for</source>
        <translation>Conservar el historial durante</translation>
    </message>
    <message>
        <source>Minutes older than this are deleted every day; 0 keeps everything.</source>
        <translation>Los minutos más antiguos se eliminan cada día; 0 lo conserva todo.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Name of the calibrated posture to compare with; empty until you calibrate.</source>
        <translation>Nombre de la postura calibrada con la que se compara; vacío hasta que calibre.</translation>
    </message>
    <message>
        <source>Pose model</source>
        <translation>Modelo de pose</translation>
    </message>
    <message>
        <source>Thunder finds joints more exactly, Lightning needs less power.</source>
        <translation>Thunder localiza las articulaciones con más exactitud; Lightning consume menos.</translation>
    </message>
    <message>
        <source>MoveNet Thunder (exact)</source>
        <translation>MoveNet Thunder (exacto)</translation>
    </message>
    <message>
        <source>MoveNet Lightning (light)</source>
        <translation>MoveNet Lightning (ligero)</translation>
    </message>
    <message>
        <source>A second model looks about once a second how far the head is ahead of the shoulders; without it Lumbar needs less power and memory and misses more.</source>
        <translation>Un segundo modelo comprueba cerca de una vez por segundo cuánto se adelanta la cabeza a los hombros; sin él, Lumbar consume menos energía y memoria, pero se le escapan más cosas.</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Calcular en</translation>
    </message>
    <message>
        <source>Where the pose model runs; the graphics card needs CUDA installed.</source>
        <translation>Dónde se ejecuta el modelo de pose; la tarjeta gráfica necesita CUDA instalado.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesador</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Tarjeta gráfica (CUDA)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>Processor threads of the pose model; one is enough and saves power.</source>
        <translation>Hilos del procesador para el modelo de pose; uno basta y ahorra energía.</translation>
    </message>
    <message>
        <source>Smoothing window</source>
        <translation>Ventana de suavizado</translation>
    </message>
    <message>
        <source>Joints are smoothed over this long; more is calmer and slower.</source>
        <translation>Las articulaciones se suavizan durante este tiempo; un valor mayor es más tranquilo y más lento.</translation>
    </message>
    <message>
        <source>There is no setting “{name}”.</source>
        <translation>El ajuste «{name}» no existe.</translation>
    </message>
    <message>
        <source>{error} {kept} The default settings are used.</source>
        <translation>{error} {kept} Se usan los ajustes predeterminados.</translation>
    </message>
    <message>
        <source>{error} {kept} The settings from before the last change are used.</source>
        <translation>{error} {kept} Se usan los ajustes anteriores al último cambio.</translation>
    </message>
    <message>
        <source>{error} The default settings are used.</source>
        <translation>{error} Se usan los ajustes predeterminados.</translation>
    </message>
    <message>
        <source>The default is used.</source>
        <translation>Se usa el valor predeterminado.</translation>
    </message>
    <message>
        <source>It is not used.</source>
        <translation>Se ignora.</translation>
    </message>
    <message>
        <source>{refusal} {used}</source>
        <translation>{refusal} {used}</translation>
    </message>
    <message>
        <source>It is kept as {file}.</source>
        <translation>Se conserva como {file}.</translation>
    </message>
    <message>
        <source>The minutes cannot be kept; the log has the details.</source>
        <translation>No se pueden guardar los minutos; el registro contiene los detalles.</translation>
    </message>
    <message>
        <source>This run keeps no history.</source>
        <translation>Esta sesión no guarda historial.</translation>
    </message>
    <message>
        <source>Postures are judged without depth: {reason}</source>
        <translation>Las posturas se evalúan sin profundidad: {reason}</translation>
    </message>
    <message>
        <source>The analysis does not answer; if this lasts, quit Lumbar and start it again.</source>
        <translation>El análisis no responde; si continúa así, salga de Lumbar y vuelva a iniciarlo.</translation>
    </message>
    <message>
        <source>Lumbar now knows your upright posture.</source>
        <translation>Lumbar ya conoce su postura erguida.</translation>
    </message>
    <message>
        <source>There is nothing to learn yet; calibrate your upright posture first.</source>
        <translation>Aún no hay nada que aprender; calibre primero su postura erguida.</translation>
    </message>
    <message>
        <source>Another profile was chosen meanwhile; show your slouch for that one again.</source>
        <translation>Entretanto se eligió otro perfil; muestre de nuevo su postura encorvada para ese.</translation>
    </message>
    <message>
        <source>Lumbar now knows how you slouch, and your limits fit that.</source>
        <translation>Lumbar ya sabe cómo se encorva, y sus límites se ajustan a ello.</translation>
    </message>
    <message>
        <source>Lumbar will not warn about this posture again.</source>
        <translation>Lumbar no volverá a avisar de esta postura.</translation>
    </message>
    <message>
        <source>The recording ended before you could be measured.</source>
        <translation>La grabación terminó antes de poder medirle.</translation>
    </message>
    <message>
        <source>No picture came to measure you by; try again when the camera works.</source>
        <translation>No llegó ninguna imagen para medirle; inténtelo de nuevo cuando la cámara funcione.</translation>
    </message>
    <message>
        <source>Reading the camera failed; Lumbar tries again, and the log has the details.</source>
        <translation>No se pudo leer la cámara; Lumbar lo intenta de nuevo y el registro contiene los detalles.</translation>
    </message>
    <message>
        <source>The analysis could not start; the log has the details.</source>
        <translation>No se pudo iniciar el análisis; el registro contiene los detalles.</translation>
    </message>
    <message>
        <source>Analysing the pictures keeps failing; start Lumbar again, and if that does not help, the log has the details.</source>
        <translation>El análisis de las imágenes falla una y otra vez; vuelva a iniciar Lumbar. Si no ayuda, el registro contiene los detalles.</translation>
    </message>
    <message>
        <source>Finds the 17 joints of one person in a picture. Made by Google (MoveNet) and reduced to 8 bits for Lumbar. Meant for one person near the camera; surest in good light, with head, shoulders and elbows in view. Not meant to tell who somebody is, and no medical device.</source>
        <translation>Localiza las 17 articulaciones de una persona en una imagen. Creado por Google (MoveNet) y reducido a 8 bits para Lumbar. Pensado para una sola persona cerca de la cámara; es más fiable con buena luz y con la cabeza, los hombros y los codos a la vista. No está pensado para identificar a nadie y no es un producto sanitario.</translation>
    </message>
    <message>
        <source>Estimates about once a second how far the head is ahead of the shoulders, from 33 landmarks of one person. Made by Google (BlazePose GHUM Heavy); its weights are reduced to 8 bits for Lumbar. It can be switched off in the settings.</source>
        <translation>Estima aproximadamente una vez por segundo, a partir de 33 puntos del cuerpo de una persona, cuánto se adelanta la cabeza a los hombros. Creado por Google (BlazePose GHUM Heavy); sus pesos se han reducido a 8 bits para Lumbar. Se puede desactivar en los ajustes.</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>ver sus propios archivos</translation>
    </message>
    <message>
        <source>The pose model runs on: {device}</source>
        <translation>El modelo de pose se ejecuta en: {device}</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>aún sin cargar</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Input {size} × {size} pixels, {precision}, {megabytes} MB</source>
        <translation>Entrada de {size} × {size} píxeles, {precision}, {megabytes}&#xa0;MB</translation>
    </message>
    <message>
        <source>unknown precision</source>
        <translation>precisión desconocida</translation>
    </message>
    <message>
        <source>From {package}</source>
        <translation>De {package}</translation>
    </message>
    <message>
        <source>Licence {licence}</source>
        <translation>Licencia {licence}</translation>
    </message>
    <message>
        <source>A posture monitor that keeps numbers and never pictures.</source>
        <translation>Un monitor de postura que guarda números y nunca imágenes.</translation>
    </message>
    <message numerus="yes">
        <source>Lumbar held back %n warning(s). Most often: {advice}.</source>
        <translation>
            <numerusform>Lumbar retuvo %n aviso. Lo más frecuente: «{advice}».</numerusform>
            <numerusform>Lumbar retuvo %n avisos. Lo más frecuente: «{advice}».</numerusform>
        </translation>
    </message>
    <message>
        <source>This desktop shows no tray icons, so Lumbar lives in this window: closing it ends Lumbar. On GNOME the extension AppIndicator adds a tray.</source>
        <translation>Este escritorio no muestra iconos en la bandeja del sistema, así que Lumbar vive en esta ventana: al cerrarla, termina Lumbar. En GNOME, la extensión AppIndicator añade una bandeja.</translation>
    </message>
    <message>
        <source>Watches your posture from the tray</source>
        <translation>Cuida su postura desde la bandeja del sistema</translation>
    </message>
    <message>
        <source>Windows does not let Lumbar start by itself: {error}</source>
        <translation>Windows no permite que Lumbar se inicie por sí solo: {error}</translation>
    </message>
    <message>
        <source>{path} cannot be removed: {reason}.</source>
        <translation>No se puede eliminar {path}: {reason}.</translation>
    </message>
    <message>
        <source>You have been sitting for {duration}.</source>
        <translation>Lleva {duration} sin levantarse.</translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation>Es hora de un descanso</translation>
    </message>
    <message>
        <source>You have hardly moved for {duration}.</source>
        <translation>Apenas se ha movido en {duration}.</translation>
    </message>
    <message>
        <source>Change your posture</source>
        <translation>Cambie de postura</translation>
    </message>
    <message>
        <source>Sit the way you want to sit: upright, shoulders loose, looking at the screen. Lumbar takes a few seconds of this as your own good posture and warns when you move away from it for long.</source>
        <translation>Colóquese como quiere sentarse: espalda erguida, hombros relajados y mirada en la pantalla. Lumbar toma unos segundos de esta posición como su buena postura y avisa cuando se aparta de ella mucho tiempo.</translation>
    </message>
    <message>
        <source>If you like, now slouch for a few seconds the way you do after a long day: the limits then fit how you sit, each halfway between your good posture and this one.</source>
        <translation>Si lo desea, encórvese ahora unos segundos como después de un largo día: así los límites se ajustan a su forma de sentarse, cada uno a medio camino entre su buena postura y esta.</translation>
    </message>
    <message numerus="yes">
        <source>Stay as you are for %n more second(s).</source>
        <translation>
            <numerusform>Quédese así %n segundo más.</numerusform>
            <numerusform>Quédese así %n segundos más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lumbar will watch: {measures}.</source>
        <translation>Lumbar vigilará: {measures}.</translation>
    </message>
    <message>
        <source>Not watched, because not seen: {measures}.</source>
        <translation>No se vigilará, porque no se vio: {measures}.</translation>
    </message>
    <message>
        <source>Timeline of the day</source>
        <translation>Cronología del día</translation>
    </message>
    <message>
        <source>Minutes of each state by hour</source>
        <translation>Minutos de cada estado por hora</translation>
    </message>
    <message>
        <source>RULA score over the day</source>
        <translation>Puntuación RULA a lo largo del día</translation>
    </message>
    <message>
        <source>Deviation from your upright posture over the day</source>
        <translation>Desviación de su postura erguida a lo largo del día</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Imagen en directo</translation>
    </message>
    <message>
        <source>{distance} to the screen</source>
        <translation>pantalla a {distance}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>day, month and year, see QLocale::toString</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>weekday, day and month, see QLocale::toString</comment>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month and year, see QLocale::toString</comment>
        <translation>MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>d</source>
        <comment>first of two days of one month, see QLocale::toString</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>last of two days of one month, see QLocale::toString</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>first of two days of one year, see QLocale::toString</comment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>last of two days of one year, see QLocale::toString</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>two dates</comment>
        <translation>{first} al {last}</translation>
    </message>
    <message>
        <source>Roll your shoulders</source>
        <translation>Gire los hombros</translation>
    </message>
    <message>
        <source>Circle both shoulders slowly backwards, ten times.</source>
        <translation>Describa despacio diez círculos hacia atrás con los dos hombros.</translation>
    </message>
    <message>
        <source>Turn your head</source>
        <translation>Gire la cabeza</translation>
    </message>
    <message>
        <source>Look slowly over one shoulder, then over the other, five times each.</source>
        <translation>Mire despacio por encima de un hombro y después del otro, cinco veces por cada lado.</translation>
    </message>
    <message>
        <source>Reach for the ceiling</source>
        <translation>Estírese hacia el techo</translation>
    </message>
    <message>
        <source>Stretch both arms up, hold for three breaths, let them sink.</source>
        <translation>Estire los dos brazos hacia arriba, aguante tres respiraciones y déjelos bajar.</translation>
    </message>
    <message>
        <source>Sit back</source>
        <translation>Recuéstese en la silla</translation>
    </message>
    <message>
        <source>Slide right back into the chair and let its back carry you for a while.</source>
        <translation>Deslícese hasta el fondo de la silla y deje que el respaldo le sostenga un rato.</translation>
    </message>
    <message>
        <source>Walk a few steps</source>
        <translation>Dé unos pasos</translation>
    </message>
    <message>
        <source>Get up, fetch a glass of water, take the long way back.</source>
        <translation>Levántese, vaya a por un vaso de agua y vuelva por el camino más largo.</translation>
    </message>
    <message>
        <source>Lean back, standing</source>
        <translation>Inclínese hacia atrás, de pie</translation>
    </message>
    <message>
        <source>Stand up, hands on your hips, and lean back gently, five times.</source>
        <translation>Póngase de pie, con las manos en las caderas, e inclínese suavemente hacia atrás cinco veces.</translation>
    </message>
    <message>
        <source>Look into the distance</source>
        <translation>Mire a lo lejos</translation>
    </message>
    <message>
        <source>Go to a window and look at something far away for half a minute.</source>
        <translation>Vaya a una ventana y mire algo lejano durante medio minuto.</translation>
    </message>
    <message>
        <source>Good posture</source>
        <translation>Buena postura</translation>
    </message>
    <message>
        <source>Share of the judged time in good posture.</source>
        <translation>Parte del tiempo evaluado en buena postura.</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Tiempo observado</translation>
    </message>
    <message>
        <source>Time in which your posture could be judged.</source>
        <translation>Tiempo en que se pudo evaluar su postura.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>How often Lumbar warned you.</source>
        <translation>Cuántas veces le avisó Lumbar.</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reacción</translation>
    </message>
    <message>
        <source>Poor posture after a warning: the median, right to about half a minute.</source>
        <translation>Mala postura después de un aviso: la mediana, con una precisión de medio minuto aproximadamente.</translation>
    </message>
    <message>
        <source>Longest sitting</source>
        <translation>Máximo sin levantarse</translation>
    </message>
    <message>
        <source>In the picture without a break of two minutes.</source>
        <translation>En la imagen sin un descanso de dos minutos.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>medido</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supuesto</translation>
    </message>
    <message>
        <source>1  Upper arm</source>
        <translation>1  Brazo</translation>
    </message>
    <message>
        <source>2  Lower arm</source>
        <translation>2  Antebrazo</translation>
    </message>
    <message>
        <source>3  Wrist</source>
        <translation>3  Muñeca</translation>
    </message>
    <message>
        <source>4  Wrist twist</source>
        <translation>4  Giro de muñeca</translation>
    </message>
    <message>
        <source>6  Muscle use, arm</source>
        <translation>6  Actividad muscular, brazo</translation>
    </message>
    <message>
        <source>7  Force or load, arm</source>
        <translation>7  Fuerza o carga, brazo</translation>
    </message>
    <message>
        <source>9  Neck</source>
        <translation>9  Cuello</translation>
    </message>
    <message>
        <source>10  Trunk</source>
        <translation>10  Tronco</translation>
    </message>
    <message>
        <source>11  Legs</source>
        <translation>11  Piernas</translation>
    </message>
    <message>
        <source>13  Muscle use, body</source>
        <translation>13  Actividad muscular, cuerpo</translation>
    </message>
    <message>
        <source>14  Force or load, body</source>
        <translation>14  Fuerza o carga, cuerpo</translation>
    </message>
    <message>
        <source>bent</source>
        <translation>de flexión</translation>
    </message>
    <message>
        <source>out to the side</source>
        <translation>de abducción</translation>
    </message>
    <message>
        <source>sideways</source>
        <translation>lateral</translation>
    </message>
    <message>
        <source>twisted</source>
        <translation>de giro</translation>
    </message>
    <message>
        <source>shoulder raised</source>
        <translation>hombro levantado</translation>
    </message>
    <message>
        <source>shoulder not raised</source>
        <translation>hombro no levantado</translation>
    </message>
    <message>
        <source>raised shoulder: not known</source>
        <translation>hombro levantado: no se sabe</translation>
    </message>
    <message>
        <source>as you answered</source>
        <translation>según su respuesta</translation>
    </message>
    <message>
        <source>1 when held still for longer than a minute</source>
        <translation>1 si se mantiene más de un minuto</translation>
    </message>
    <message>
        <source>nothing is lifted at a desk</source>
        <translation>aquí no se levanta ninguna carga</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>de {low} a {high}</translation>
    </message>
    <message>
        <source>5  Posture score A</source>
        <translation>5  Puntuación de postura A</translation>
    </message>
    <message>
        <source>Table A</source>
        <translation>Tabla A</translation>
    </message>
    <message>
        <source>8  Score C</source>
        <translation>8  Puntuación C</translation>
    </message>
    <message>
        <source>12  Posture score B</source>
        <translation>12  Puntuación de postura B</translation>
    </message>
    <message>
        <source>Table B</source>
        <translation>Tabla B</translation>
    </message>
    <message>
        <source>15  Score D</source>
        <translation>15  Puntuación D</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>Puntuación RULA</translation>
    </message>
    <message>
        <source>Table C; if the angles are right</source>
        <translation>Tabla C; si los ángulos son correctos</translation>
    </message>
    <message>
        <source>the camera does not measure it</source>
        <translation>la cámara no lo mide</translation>
    </message>
    <message>
        <source>not in view</source>
        <translation>fuera de la imagen</translation>
    </message>
    <message>
        <source>in view, cannot be judged {from_where}</source>
        <translation>en la imagen, no se puede evaluar {from_where}</translation>
    </message>
    <message>
        <source>{degrees}° ± {error}° {bent}</source>
        <translation>{degrees}° ± {error}° {bent}</translation>
    </message>
    <message>
        <source>Action level</source>
        <translation>Nivel de acción</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>{degrees}° {bent}</source>
        <translation>{degrees}° {bent}</translation>
    </message>
    <message>
        <source>Why the camera</source>
        <translation>Para qué sirve la cámara</translation>
    </message>
    <message>
        <source>Lumbar looks at you a few times a second, finds your joints and tells you when you have sat badly for a while. Everything is computed on this computer.</source>
        <translation>Lumbar le mira unas cuantas veces por segundo, localiza sus articulaciones y le avisa cuando lleva un rato en mala postura. Todo se calcula en este equipo.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Qué se guarda</translation>
    </message>
    <message>
        <source>Numbers: for every minute how long your posture was good, fair or poor, and the scores. You can see, export and delete all of it.</source>
        <translation>Números: por cada minuto, cuánto tiempo su postura fue buena, regular o mala, y las puntuaciones. Puede verlo, exportarlo y eliminarlo todo.</translation>
    </message>
    <message>
        <source>What is never kept</source>
        <translation>Qué no se guarda nunca</translation>
    </message>
    <message>
        <source>Pictures, video and sound. A picture lives in memory until it is judged, a fraction of a second; it is never stored and never sent anywhere.</source>
        <translation>Imágenes, vídeo y sonido. Una imagen permanece en memoria hasta que se evalúa, una fracción de segundo; nunca se guarda ni se envía a ninguna parte.</translation>
    </message>
    <message>
        <source>In front of me</source>
        <translation>Delante de mí</translation>
    </message>
    <message>
        <source>At my side</source>
        <translation>A mi lado</translation>
    </message>
    <message>
        <source>Between the two</source>
        <translation>Entre ambas posiciones</translation>
    </message>
    <message>
        <source>Good: Lumbar compares you with your own calibrated posture.</source>
        <translation>Bien: Lumbar le compara con su propia postura calibrada.</translation>
    </message>
    <message>
        <source>From the side Lumbar measures neck and trunk for the RULA score. It cannot compare you with a calibrated posture there, so you can skip the next step.</source>
        <translation>De lado, Lumbar mide el cuello y el tronco para la puntuación RULA. Desde ahí no puede compararle con una postura calibrada, así que puede omitir el paso siguiente.</translation>
    </message>
    <message>
        <source>That works; Lumbar is surer of itself when the camera stands in front of you.</source>
        <translation>Es posible; el resultado es más fiable con la cámara delante de usted.</translation>
    </message>
    <message>
        <source>{weekday}, {start} to {end}</source>
        <translation>{weekday}, de {start} a {end}</translation>
    </message>
    <message>
        <source>Too little was judged</source>
        <translation>Se evaluó muy poco</translation>
    </message>
    <message>
        <source>{good} good, {poor} poor</source>
        <translation>buena: {good}, mala: {poor}</translation>
    </message>
    <message>
        <source>{duration} watched</source>
        <translation>{duration} de observación</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) deleted.</source>
        <translation>
            <numerusform>%n minuto eliminado.</numerusform>
            <numerusform>%n minutos eliminados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is deleted: %n minute(s).</source>
        <translation>
            <numerusform>Se ha eliminado todo: %n minuto.</numerusform>
            <numerusform>Se ha eliminado todo: %n minutos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) restored from {file}.</source>
        <translation>
            <numerusform>%n minuto restaurado desde {file}.</numerusform>
            <numerusform>%n minutos restaurados desde {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept on this computer: for every minute the seconds in each state, the RULA range, the deviation and what was worst. Never kept: pictures, video or sound.</source>
        <translation>Se guarda en este equipo: por cada minuto, los segundos en cada estado, el intervalo RULA, la desviación y lo que más se desvió. Nunca se guarda: imágenes, vídeo ni sonido.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Your history</source>
        <translation>Su historial</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n minute(s)? This cannot be undone.</source>
        <translation>
            <numerusform>¿Eliminar %n minuto? Esta acción no se puede deshacer.</numerusform>
            <numerusform>¿Eliminar %n minutos? Esta acción no se puede deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a short date, see QDate::toString</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>No deviation without a baseline</source>
        <translation>Sin postura de referencia no hay desviación</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>Desviación {value}</translation>
    </message>
    <message>
        <source>Snooze 15 min</source>
        <translation>Silenciar 15&#xa0;min</translation>
    </message>
    <message>
        <source>Not slouching</source>
        <translation>No es mala postura</translation>
    </message>
    <message>
        <source>{number} %</source>
        <comment>a share in per cent</comment>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Paused while the screen is locked</source>
        <translation>En pausa mientras la pantalla está bloqueada</translation>
    </message>
    <message>
        <source>Paused while the computer sleeps</source>
        <translation>En pausa mientras el equipo está suspendido</translation>
    </message>
    <message>
        <source>Paused while the lid is closed</source>
        <translation>En pausa mientras la tapa está cerrada</translation>
    </message>
    <message>
        <source>The camera stays off until you have read what it is for</source>
        <translation>La cámara permanece apagada hasta que haya leído para qué sirve</translation>
    </message>
    <message>
        <source>Head lifted or lowered</source>
        <translation>Cabeza levantada o baja</translation>
    </message>
    <message>
        <source>Slumped, head low</source>
        <translation>Encorvamiento, cabeza baja</translation>
    </message>
    <message>
        <source>Too near or too far</source>
        <translation>Demasiado cerca o lejos</translation>
    </message>
    <message>
        <source>Leaning to one side</source>
        <translation>Inclinación hacia un lado</translation>
    </message>
    <message>
        <source>Head tilted sideways</source>
        <translation>Cabeza inclinada hacia un lado</translation>
    </message>
    <message>
        <source>Shoulders uneven</source>
        <translation>Hombros desiguales</translation>
    </message>
    <message>
        <source>Shoulders raised</source>
        <translation>Hombros levantados</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>Cabeza girada</translation>
    </message>
    <message>
        <source>Head forward of the shoulders</source>
        <translation>Cabeza por delante de los hombros</translation>
    </message>
    <message>
        <source>{part}: {duration}</source>
        <comment>how long a part of the body was the worst</comment>
        <translation>{part}: {duration}</translation>
    </message>
    <message>
        <source>Hours of each state</source>
        <translation>Horas de cada estado</translation>
    </message>
    <message numerus="yes">
        <source>{share} good, %n warning(s)</source>
        <translation>
            <numerusform>{share} de buena postura, %n aviso</numerusform>
            <numerusform>{share} de buena postura, %n avisos</numerusform>
        </translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Semana anterior</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Semana siguiente</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Año anterior</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Año siguiente</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Best day: {day}, {share} good</source>
        <translation>Mejor día: {day}, {share} de buena postura</translation>
    </message>
    <message>
        <source>Longest day: {day}, {duration} watched</source>
        <translation>Día más largo: {day}, {duration} de observación</translation>
    </message>
    <message>
        <source>Longest sitting: {day}, {duration}</source>
        <translation>Máximo sin levantarse: {day}, {duration}</translation>
    </message>
    <message>
        <source>Your profiles</source>
        <translation>Sus perfiles</translation>
    </message>
    <message>
        <source>One calibrated posture for each place: desk, standing desk, laptop.</source>
        <translation>Una postura calibrada para cada lugar: mesa, mesa de pie, portátil.</translation>
    </message>
    <message>
        <source>a camera that is not connected</source>
        <translation>una cámara no conectada</translation>
    </message>
    <message numerus="yes">
        <source>%n screen(s)</source>
        <translation>
            <numerusform>%n pantalla</numerusform>
            <numerusform>%n pantallas</numerusform>
        </translation>
    </message>
    <message>
        <source>Would this have warned me today?</source>
        <translation>¿Me habría avisado hoy?</translation>
    </message>
    <message>
        <source>No: with these settings there would have been no warning.</source>
        <translation>No: con estos ajustes no habría habido ningún aviso.</translation>
    </message>
    <message>
        <source>Probably not; the history keeps minutes, so this is only about right.</source>
        <translation>Probablemente no; el historial guarda minutos, así que es solo aproximado.</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps, about %n time(s): {times} and later.</source>
        <translation>
            <numerusform>Quizás, %n vez aproximadamente: {times} y más tarde.</numerusform>
            <numerusform>Quizás, unas %n veces: {times} y más tarde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps, about %n time(s): {times}.</source>
        <translation>
            <numerusform>Quizás, %n vez aproximadamente: {times}.</numerusform>
            <numerusform>Quizás, unas %n veces: {times}.</numerusform>
        </translation>
    </message>
    <message>
        <source>It depends on how long each stretch was, and the history keeps only minutes.</source>
        <translation>Depende de cuánto duró cada tramo, y el historial solo guarda minutos.</translation>
    </message>
    <message numerus="yes">
        <source>Yes, about %n time(s): {times} and later.</source>
        <translation>
            <numerusform>Sí, %n vez aproximadamente: {times} y más tarde.</numerusform>
            <numerusform>Sí, unas %n veces: {times} y más tarde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, about %n time(s): {times}.</source>
        <translation>
            <numerusform>Sí, %n vez aproximadamente: {times}.</numerusform>
            <numerusform>Sí, unas %n veces: {times}.</numerusform>
        </translation>
    </message>
    <message>
        <source>In that time Lumbar has not warned.</source>
        <translation>En ese tiempo, Lumbar no ha avisado.</translation>
    </message>
    <message numerus="yes">
        <source>In that time Lumbar has warned %n time(s).</source>
        <translation>
            <numerusform>En ese tiempo, Lumbar ha avisado %n vez.</numerusform>
            <numerusform>En ese tiempo, Lumbar ha avisado %n veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until now Lumbar has not warned today.</source>
        <translation>Hasta ahora, Lumbar no ha avisado hoy.</translation>
    </message>
    <message numerus="yes">
        <source>Until now Lumbar has warned %n time(s) today.</source>
        <translation>
            <numerusform>Hasta ahora, Lumbar ha avisado %n vez hoy.</numerusform>
            <numerusform>Hasta ahora, Lumbar ha avisado %n veces hoy.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from {time} on: earlier minutes may have been judged by other limits.</source>
        <translation>Contado desde las {time}: los minutos anteriores pudieron juzgarse con otros límites.</translation>
    </message>
    <message>
        <source>Made by Lumbar from numbers kept on this computer; no picture was ever stored. RULA scores from one camera are estimates and no medical advice.</source>
        <translation>Creado por Lumbar a partir de números guardados en este equipo; nunca se guardó ninguna imagen. Las puntuaciones RULA obtenidas con una sola cámara son estimaciones y no constituyen consejo médico.</translation>
    </message>
    <message>
        <source>Lumbar posture report, {date}</source>
        <translation>Informe de postura de Lumbar, {date}</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>El día</translation>
    </message>
    <message>
        <source>RULA score: 1 is best, 7 worst; the band is what the camera leaves open</source>
        <translation>Puntuación RULA: 1 es la mejor, 7 la peor; la banda muestra lo que la cámara deja sin determinar</translation>
    </message>
    <message>
        <source>Deviation from the upright posture</source>
        <translation>Desviación de la postura erguida</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>Mayores desviaciones</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Hours in the picture</source>
        <translation>Horas en la imagen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Share of poor posture by day</source>
        <translation>Proporción de mala postura por día</translation>
    </message>
    <message>
        <source>RULA score: each day&apos;s mean range, and the trend</source>
        <translation>Puntuación RULA: el intervalo medio de cada día y la tendencia</translation>
    </message>
    <message>
        <source>Deviation from the upright posture: each day&apos;s mean, and the trend</source>
        <translation>Desviación de la postura erguida: la media de cada día y la tendencia</translation>
    </message>
    <message>
        <source>Share of poor posture by hour and day of the week</source>
        <translation>Proporción de mala postura por hora y día de la semana</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>{file} is already there. Replace it?</source>
        <translation>{file} ya existe. ¿Reemplazarlo?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>Guardar como imagen…</translation>
    </message>
    <message>
        <source>the disk refuses</source>
        <translation>el disco lo rechaza</translation>
    </message>
    <message>
        <source>{path} cannot be written ({why}); choose another place.</source>
        <translation>No se puede escribir {path} ({why}); elija otro lugar.</translation>
    </message>
    <message>
        <source>When Lumbar says that your posture needs a change.</source>
        <translation>Cuándo avisa Lumbar de que su postura necesita un cambio.</translation>
    </message>
    <message>
        <source>The camera cannot see these; your answers make the RULA score exact.</source>
        <translation>La cámara no puede ver estos puntos; sus respuestas hacen exacta la puntuación RULA.</translation>
    </message>
    <message>
        <source>What watches. Pictures are judged at once and never stored.</source>
        <translation>Con qué le ve Lumbar. Las imágenes se evalúan al momento y nunca se guardan.</translation>
    </message>
    <message>
        <source>How Lumbar tells you.</source>
        <translation>Cómo le avisa Lumbar.</translation>
    </message>
    <message>
        <source>When Lumbar keeps quiet, and when it suggests to move or get up.</source>
        <translation>Cuándo calla Lumbar y cuándo sugiere moverse o levantarse.</translation>
    </message>
    <message>
        <source>What is kept, for how long, and how to be rid of it.</source>
        <translation>Qué se guarda, durante cuánto tiempo y cómo eliminarlo.</translation>
    </message>
    <message>
        <source>Which calibrated posture yours is compared with.</source>
        <translation>Con qué postura calibrada se compara la suya.</translation>
    </message>
    <message>
        <source>How the pose is computed. The defaults suit nearly everyone.</source>
        <translation>Cómo se calcula la pose. Los valores predeterminados convienen a casi todo el mundo.</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>La primera que se encuentre</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>The dot between your ears may move inside the box, and your head may come as near as the ring is large. Both turn red at your limit. Calibrate to see them.</source>
        <translation>El punto entre las orejas puede moverse dentro del recuadro, y la cabeza puede acercarse hasta el tamaño del anillo. Ambos se vuelven rojos al llegar a su límite. Calibre para verlos.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n minute(s) recorded before {date}? This cannot be undone.</source>
        <translation>
            <numerusform>¿Eliminar %n minuto registrado antes del {date}? No se puede deshacer.</numerusform>
            <numerusform>¿Eliminar %n minutos registrados antes del {date}? No se puede deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>RULA</source>
        <translation>RULA</translation>
    </message>
    <message>
        <source>Rapid Upper Limb Assessment: a worksheet of ergonomists from 1993. It scores arms, neck, trunk and legs from 1, the best, to 7. One camera does not see every step, so Lumbar gives the lowest and the highest score that are possible, and warns only when even the lowest is too high.</source>
        <translation>Rapid Upper Limb Assessment: una hoja de evaluación creada por ergónomos en 1993. Puntúa brazos, cuello, tronco y piernas desde 1, lo mejor, hasta 7. Una sola cámara no ve todos los pasos, por lo que Lumbar indica la puntuación más baja y la más alta posibles y solo avisa cuando incluso la más baja es demasiado alta.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>How far you are from your own upright posture, shown at the calibration: 0 is that posture, 1 is your limit. Height, tilt and distance of the head, leaning and the slope of the shoulders count; the largest rules.</source>
        <translation>Cuánto se aparta de su propia postura erguida, mostrada en la calibración: 0 es esa postura, 1 es su límite. Cuentan la altura, la inclinación y la distancia de la cabeza, la inclinación hacia un lado y la de los hombros; decide el valor mayor.</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incierta</translation>
    </message>
    <message>
        <source>Somebody is in the picture, but Lumbar cannot judge: joints are hidden, it is dark, or you are not calibrated and the RULA score leaves too much open. Lumbar does not guess and does not warn then.</source>
        <translation>Hay alguien en la imagen, pero Lumbar no puede evaluar: hay articulaciones ocultas, está oscuro, o falta la calibración y la puntuación RULA deja demasiado sin determinar. En ese caso, Lumbar no adivina ni avisa.</translation>
    </message>
    <message>
        <source>How long your posture stayed poor after a warning: the median of all warnings, right to about half a minute.</source>
        <translation>Cuánto tiempo siguió siendo mala su postura después de un aviso: la mediana de todos los avisos, con una precisión de medio minuto aproximadamente.</translation>
    </message>
    <message>
        <source>What does “{term}” mean?</source>
        <translation>¿Qué significa «{term}»?</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Aún no hay nada que mostrar</translation>
    </message>
    <message>
        <source>Leave Lumbar running while you work: the first minute appears here as soon as it is over. So that warnings fit you, show Lumbar your upright posture once with Recalibrate above.</source>
        <translation>Deje Lumbar en marcha mientras trabaja: el primer minuto aparece aquí en cuanto termina. Para que los avisos se ajusten a usted, muestre a Lumbar una vez su postura erguida con «Recalibrar», arriba.</translation>
    </message>
    <message>
        <source>Nothing was recorded on this day</source>
        <translation>Este día no se registró nada</translation>
    </message>
    <message>
        <source>Lumbar was not running, or the camera was not available. Choose another day above.</source>
        <translation>Lumbar no estaba en marcha o la cámara no estaba disponible. Elija otro día arriba.</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Día anterior</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Día siguiente</translation>
    </message>
    <message>
        <source>{share} good today</source>
        <translation>{share} de buena postura hoy</translation>
    </message>
    <message>
        <source>RULA score from day to day</source>
        <translation>Puntuación RULA día a día</translation>
    </message>
    <message>
        <source>Deviation from day to day</source>
        <translation>Desviación día a día</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Puntuación</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>● measured in the picture, ◐ assumed from your answers, your calibration or work at a desk, ○ unknown: such a step leaves the score a range, from its lowest to its highest value.</source>
        <translation>● medido en la imagen, ◐ supuesto a partir de sus respuestas, su calibración o el trabajo de oficina, ○ desconocido: un paso así deja la puntuación en un intervalo, de su valor más bajo al más alto.</translation>
    </message>
    <message>
        <source>How likely each score is; nine times in ten it is among the full bars. Angles may be off by their ±, rarely by twice as much. Assumed: of a step that is not seen, the scores that are usual at a desk are equally likely, and twists or bends that are not seen are rare.</source>
        <translation>Probabilidad de cada puntuación; nueve de cada diez veces está entre las barras llenas. Los ángulos pueden desviarse lo que indica su ±, rara vez el doble. Se supone que, en un paso que no se ve, las puntuaciones habituales ante una mesa de trabajo son igual de probables y que los giros o inclinaciones que no se ven son raros.</translation>
    </message>
    <message>
        <source>Nobody is being judged right now; sit in the picture to see your worksheet.</source>
        <translation>Ahora no se evalúa a nadie; colóquese en la imagen para ver su hoja de evaluación.</translation>
    </message>
    <message>
        <source>both arms alike</source>
        <translation>ambos brazos por igual</translation>
    </message>
    <message>
        <source>the left arm is worse</source>
        <translation>el brazo izquierdo está peor</translation>
    </message>
    <message>
        <source>the right arm is worse</source>
        <translation>el brazo derecho está peor</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buena</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Regular</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Mala</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausencia</translation>
    </message>
    <message>
        <source>acceptable</source>
        <translation>aceptable</translation>
    </message>
    <message>
        <source>look closer</source>
        <translation>conviene examinar</translation>
    </message>
    <message>
        <source>change soon</source>
        <translation>cambio pronto</translation>
    </message>
    <message>
        <source>change now</source>
        <translation>cambio inmediato</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>Calibrando</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message>
        <source>Fair posture</source>
        <translation>Postura regular</translation>
    </message>
    <message>
        <source>Poor posture</source>
        <translation>Mala postura</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>No hay nadie</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Cámara apagada</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Iniciando la cámara</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Sin cámara</translation>
    </message>
    <message>
        <source>No access to the camera</source>
        <translation>Sin acceso a la cámara</translation>
    </message>
    <message>
        <source>Camera used by another program</source>
        <translation>Cámara en uso por otro programa</translation>
    </message>
    <message>
        <source>Camera does not answer</source>
        <translation>La cámara no responde</translation>
    </message>
    <message>
        <source>Camera picture is frozen</source>
        <translation>La imagen de la cámara está congelada</translation>
    </message>
    <message>
        <source>Camera is covered</source>
        <translation>La cámara está tapada</translation>
    </message>
    <message>
        <source>Too dark to see you</source>
        <translation>Demasiado oscuro para verle</translation>
    </message>
    <message>
        <source>Recording has ended</source>
        <translation>La grabación ha terminado</translation>
    </message>
    <message>
        <source>deviation {value}</source>
        <translation>desviación {value}</translation>
    </message>
    <message>
        <source>not calibrated yet</source>
        <translation>aún sin calibrar</translation>
    </message>
    <message>
        <source>camera or chair moved? recalibrate</source>
        <translation>¿se movió la cámara o la silla? recalibre</translation>
    </message>
    <message>
        <source>saving energy on battery</source>
        <translation>ahorro de energía con batería</translation>
    </message>
    <message>
        <source>notices snoozed until {time}</source>
        <translation>avisos silenciados hasta las {time}</translation>
    </message>
    <message>
        <source>about {cm} ± {error} cm</source>
        <comment>distance to the screen</comment>
        <translation>unos {cm} ± {error}&#xa0;cm</translation>
    </message>
    <message>
        <source>too little is known to say</source>
        <translation>se sabe demasiado poco para decirlo</translation>
    </message>
    <message>
        <source>{time} ({duration} left)</source>
        <translation>{time} (quedan {duration})</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}&#xa0;h</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>Pause or resume Lumbar</source>
        <translation>Pausar o reanudar Lumbar</translation>
    </message>
    <message>
        <source>This desktop gives Lumbar no key. Bind the commands “lumbar ctl pause” and “lumbar ctl resume” to keys in the desktop&apos;s own settings instead.</source>
        <translation>Este escritorio no ofrece ningún atajo a Lumbar. Asigne en su lugar las órdenes «lumbar ctl pause» y «lumbar ctl resume» a teclas en la configuración del escritorio.</translation>
    </message>
    <message>
        <source>the neck</source>
        <translation>el cuello</translation>
    </message>
    <message>
        <source>the trunk</source>
        <translation>el tronco</translation>
    </message>
    <message>
        <source>the upper arm</source>
        <translation>el brazo</translation>
    </message>
    <message>
        <source>the lower arm</source>
        <translation>el antebrazo</translation>
    </message>
    <message>
        <source>the wrist</source>
        <translation>la muñeca</translation>
    </message>
    <message>
        <source>the legs</source>
        <translation>las piernas</translation>
    </message>
    <message>
        <source>neck not in view</source>
        <translation>cuello no visible</translation>
    </message>
    <message>
        <source>trunk not in view</source>
        <translation>tronco no visible</translation>
    </message>
    <message>
        <source>arms not in view</source>
        <translation>brazos no visibles</translation>
    </message>
    <message>
        <source>neck and trunk not in view</source>
        <translation>cuello y tronco no visibles</translation>
    </message>
    <message>
        <source>neck and arms not in view</source>
        <translation>cuello y brazos no visibles</translation>
    </message>
    <message>
        <source>trunk and arms not in view</source>
        <translation>tronco y brazos no visibles</translation>
    </message>
    <message>
        <source>neck, trunk and arms not in view</source>
        <translation>cuello, tronco y brazos no visibles</translation>
    </message>
    <message>
        <source>neck cannot be judged {from_where}</source>
        <translation>cuello no evaluable {from_where}</translation>
    </message>
    <message>
        <source>trunk cannot be judged {from_where}</source>
        <translation>tronco no evaluable {from_where}</translation>
    </message>
    <message>
        <source>arms cannot be judged {from_where}</source>
        <translation>brazos no evaluables {from_where}</translation>
    </message>
    <message>
        <source>neck and trunk cannot be judged {from_where}</source>
        <translation>cuello y tronco no evaluables {from_where}</translation>
    </message>
    <message>
        <source>neck and arms cannot be judged {from_where}</source>
        <translation>cuello y brazos no evaluables {from_where}</translation>
    </message>
    <message>
        <source>trunk and arms cannot be judged {from_where}</source>
        <translation>tronco y brazos no evaluables {from_where}</translation>
    </message>
    <message>
        <source>neck, trunk and arms cannot be judged {from_where}</source>
        <translation>cuello, tronco y brazos no evaluables {from_where}</translation>
    </message>
    <message>
        <source>from the front</source>
        <translation>de frente</translation>
    </message>
    <message>
        <source>from the side</source>
        <translation>de lado</translation>
    </message>
    <message>
        <source>from this angle</source>
        <translation>desde este ángulo</translation>
    </message>
    <message>
        <source>from here</source>
        <translation>desde aquí</translation>
    </message>
    <message>
        <source>{score}, mostly {part}</source>
        <translation>{score}, sobre todo {part}</translation>
    </message>
    <message>
        <source>{score}; {missing}</source>
        <translation>{score}; {missing}</translation>
    </message>
    <message>
        <source>RULA {score}</source>
        <translation>RULA {score}</translation>
    </message>
    <message>
        <source>RULA {score} ({low}–{high})</source>
        <translation>RULA {score} ({low}–{high})</translation>
    </message>
    <message>
        <source>RULA {low}–{high}</source>
        <translation>RULA {low}–{high}</translation>
    </message>
    <message>
        <source>RULA probably {score}</source>
        <translation>RULA probable {score}</translation>
    </message>
    <message>
        <source>RULA probably {low}–{high}</source>
        <translation>RULA probable {low}–{high}</translation>
    </message>
    <message>
        <source>Nobody can be seen clearly; sit so that head and shoulders are in the picture.</source>
        <translation>No se ve a nadie con claridad; colóquese de modo que la cabeza y los hombros estén en la imagen.</translation>
    </message>
    <message>
        <source>It is too dark to measure you; switch on a light in front of you.</source>
        <translation>Está demasiado oscuro para medirle; encienda una luz delante de usted.</translation>
    </message>
    <message>
        <source>Somebody else is in the picture; calibrate when you are alone.</source>
        <translation>Hay otra persona en la imagen; calibre cuando no haya nadie más.</translation>
    </message>
    <message>
        <source>Your head is cut off by the edge of the picture; move or turn the camera.</source>
        <translation>El borde de la imagen le corta la cabeza; mueva o gire la cámara.</translation>
    </message>
    <message>
        <source>You are too far away to be measured; come closer to the camera.</source>
        <translation>Hay demasiada distancia para medirle; acérquese a la cámara.</translation>
    </message>
    <message>
        <source>The camera sees you from the side; put it in front of you.</source>
        <translation>La cámara le ve de lado; colóquela delante de usted.</translation>
    </message>
    <message>
        <source>Your face is turned away or hidden; look at the camera&apos;s screen.</source>
        <translation>Tiene la cara girada u oculta; mire a la pantalla donde está la cámara.</translation>
    </message>
    <message>
        <source>You moved too much; sit still for a few seconds.</source>
        <translation>Se movió demasiado; no se mueva durante unos segundos.</translation>
    </message>
    <message>
        <source>That was hardly another posture; slouch the way you do after a long day.</source>
        <translation>La postura apenas cambió; encórvese como después de un largo día.</translation>
    </message>
    <message>
        <source>The camera or your chair seems to have moved since the calibration. If so, choose Recalibrate; if you have come nearer yourself, move back.</source>
        <translation>La cámara o la silla parecen haberse movido desde la calibración. Si es así, elija «Recalibrar»; si se ha acercado usted, aléjese de nuevo.</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <comment>two entries of a list</comment>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <comment>two longer entries of a list</comment>
        <translation>{first}; {second}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <comment>two whole sentences</comment>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{heading}. {text}</source>
        <comment>a heading and its sentence in one line</comment>
        <translation>{heading}. {text}</translation>
    </message>
    <message>
        <source>Profi&amp;le</source>
        <translation>Per&amp;fil</translation>
    </message>
    <message>
        <source>{score}: {probability}</source>
        <comment>a RULA score and how likely it is</comment>
        <translation>{score}: {probability}</translation>
    </message>
    <message>
        <source>Only {count} frames can be used, and {least} are needed; give a longer recording.</source>
        <translation>Solo se pueden usar {count} imágenes y hacen falta {least}; indique una grabación más larga.</translation>
    </message>
    <message>
        <source>The picture {path} is missing; please reinstall Lumbar.</source>
        <translation>Falta la imagen {path}; vuelva a instalar Lumbar.</translation>
    </message>
    <message>
        <source>{message} It holds until Lumbar quits only: {error}</source>
        <translation>{message} Solo vale hasta que se cierre Lumbar: {error}</translation>
    </message>
    <message>
        <source>Lumbar takes more and more memory; quit it and start it again.</source>
        <translation>Lumbar ocupa cada vez más memoria; salga y vuelva a iniciarlo.</translation>
    </message>
    <message>
        <source>The file of the history was deleted or replaced while Lumbar was running; {saved} minutes were put back. To delete them, use “Delete everything”, or quit Lumbar first.</source>
        <translation>El archivo del historial se eliminó o se reemplazó mientras Lumbar estaba en marcha; se han repuesto {saved} minutos. Para eliminarlos, use «Eliminar todo» o salga antes de Lumbar.</translation>
    </message>
    <message>
        <source>{path} is damaged: it holds no minutes.</source>
        <translation>{path} está dañado: no contiene ningún minuto.</translation>
    </message>
    <message>
        <source>Lumbar goes on with the model it has: {reason}</source>
        <translation>Lumbar sigue con el modelo que tiene: {reason}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About Lumbar</source>
        <translation>Acerca de Lumbar</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>The pose model</source>
        <translation>El modelo de pose</translation>
    </message>
    <message>
        <source>The depth model</source>
        <translation>El modelo de profundidad</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Creado con</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Pause for &amp;{minutes} min</source>
        <translation>Pausar &amp;{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Pausar hasta &amp;mañana</translation>
    </message>
    <message>
        <source>Snooze notices for &amp;{minutes} min</source>
        <translation>Silenciar avisos &amp;{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>Snooze notices until &amp;tomorrow</source>
        <translation>Silenciar avisos hasta &amp;mañana</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>&amp;Reactivar avisos</translation>
    </message>
    <message>
        <source>Re&amp;calibrate…</source>
        <translation>Re&amp;calibrar…</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>Ho&amp;y</translation>
    </message>
    <message>
        <source>&amp;Open Lumbar</source>
        <translation>A&amp;brir Lumbar</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Co&amp;nfiguración…</translation>
    </message>
    <message>
        <source>&amp;About Lumbar</source>
        <translation>&amp;Acerca de Lumbar</translation>
    </message>
    <message>
        <source>Start Lumbar ane&amp;w</source>
        <translation>Re&amp;iniciar Lumbar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>Pause &amp;for</source>
        <translation>Pausar &amp;durante</translation>
    </message>
    <message>
        <source>S&amp;nooze notices</source>
        <translation>&amp;Silenciar avisos</translation>
    </message>
    <message>
        <source>&amp;End snooze (until {time}, {duration} left)</source>
        <translation>&amp;Reactivar avisos (silenciados hasta las {time}; quedan {duration})</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>&amp;Resume (paused until {time})</source>
        <translation>&amp;Reanudar (en pausa hasta las {time})</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Your posture has been poor for {duration}.</source>
        <translation>Lleva {duration} en mala postura.</translation>
    </message>
    <message>
        <source>While you were busy</source>
        <translation>Durante su actividad</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
    <message>
        <source>Do what the message suggests</source>
        <translation>Hacer lo que sugiere el mensaje</translation>
    </message>
</context>
<context>
    <name>BarsChart</name>
    <message>
        <source>Nothing recorded</source>
        <translation>Sin datos registrados</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>Calibrate your posture</source>
        <translation>Calibrar su postura</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>CalibrationPane</name>
    <message>
        <source>Progress of the calibration</source>
        <translation>Progreso de la calibración</translation>
    </message>
    <message>
        <source>Show how I slouch</source>
        <translation>Mostrar cómo me encorvo</translation>
    </message>
    <message>
        <source>Show Lumbar your good posture</source>
        <translation>Muestre a Lumbar su buena postura</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Hold still, look at the screen</source>
        <translation>No se mueva y mire la pantalla</translation>
    </message>
    <message>
        <source>Slouch as you usually do, and hold it</source>
        <translation>Encórvese como suele hacerlo, sin moverse</translation>
    </message>
    <message>
        <source>Waiting until your head and shoulders are in the picture.</source>
        <translation>Esperando a que la cabeza y los hombros estén en la imagen.</translation>
    </message>
    <message>
        <source>The camera opens when you press Start.</source>
        <translation>La cámara se abre al pulsar «Iniciar».</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Eyes to the camera, if you have measured it:</source>
        <translation>De los ojos a la cámara, si lo ha medido:</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>sin medir</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>Distance from your eyes to the camera</source>
        <translation>Distancia de los ojos a la cámara</translation>
    </message>
</context>
<context>
    <name>CornerWindow</name>
    <message>
        <source>Lumbar posture</source>
        <translation>Lumbar: postura</translation>
    </message>
    <message>
        <source>Posture warning</source>
        <translation>Aviso de postura</translation>
    </message>
    <message>
        <source>Good, stay like this</source>
        <translation>Bien, siga así</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>S&amp;nooze notices</source>
        <translation>&amp;Silenciar avisos</translation>
    </message>
    <message>
        <source>&amp;Why this score?</source>
        <translation>¿Por &amp;qué esta puntuación?</translation>
    </message>
    <message>
        <source>About Lumbar</source>
        <translation>Acerca de Lumbar</translation>
    </message>
    <message>
        <source>On battery there is no live picture. Lumbar goes on watching.</source>
        <translation>Con batería no hay imagen en directo. Lumbar sigue observando.</translation>
    </message>
    <message>
        <source>Paused: the camera is off.</source>
        <translation>En pausa: la cámara está apagada.</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>RULA {low} to {high}</source>
        <translation>RULA de {low} a {high}</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>Desviación {value}</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>Hubo aviso</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Your day</source>
        <translation>Su día</translation>
    </message>
    <message>
        <source>Higher is worse; a gap is time that was not watched.</source>
        <translation>Más alto es peor; un hueco es tiempo sin observación.</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>Hora a hora</translation>
    </message>
    <message>
        <source>Minutes of each state.</source>
        <translation>Minutos de cada estado.</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>Puntuación RULA</translation>
    </message>
    <message>
        <source>1 is best, 7 worst; the band is what the camera leaves open.</source>
        <translation>1 es la mejor, 7 la peor; la banda muestra lo que la cámara deja sin determinar.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>How far you were from your own upright posture.</source>
        <translation>Cuánto se apartó de su propia postura erguida.</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>Mayores desviaciones</translation>
    </message>
    <message>
        <source>Time in which each was furthest from your own posture.</source>
        <translation>Tiempo en que cada desviación fue la mayor.</translation>
    </message>
</context>
<context>
    <name>DesktopApp</name>
    <message>
        <source>Recalibrate?</source>
        <translation>¿Recalibrar?</translation>
    </message>
    <message>
        <source>The profile was not changed</source>
        <translation>El perfil no se ha cambiado</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
</context>
<context>
    <name>DeviationChart</name>
    <message>
        <source>limit</source>
        <translation>límite</translation>
    </message>
</context>
<context>
    <name>DeviationTrend</name>
    <message>
        <source>limit</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>Desviación {value}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome to Lumbar</source>
        <translation>Le damos la bienvenida a Lumbar</translation>
    </message>
    <message>
        <source>Do your forearms rest on arm-rests or the desk?</source>
        <translation>¿Descansan sus antebrazos en reposabrazos o en la mesa?</translation>
    </message>
    <message>
        <source>Do your feet rest on the floor or a foot-rest?</source>
        <translation>¿Descansan sus pies en el suelo o en un reposapiés?</translation>
    </message>
    <message>
        <source>Where does the camera stand?</source>
        <translation>¿Dónde está la cámara?</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>Paso {step} de {count}</translation>
    </message>
    <message>
        <source>Skip and finish</source>
        <translation>Omitir y finalizar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>La primera que se encuentre</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Set up later</source>
        <translation>Configurar más tarde</translation>
    </message>
    <message>
        <source>Four short steps, less than a minute.</source>
        <translation>Cuatro pasos cortos, menos de un minuto.</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>Elija la cámara</translation>
    </message>
    <message>
        <source>Head and shoulders should be in the picture; hips are welcome.</source>
        <translation>La cabeza y los hombros deben estar en la imagen; si se ven las caderas, mejor.</translation>
    </message>
    <message>
        <source>Three questions</source>
        <translation>Tres preguntas</translation>
    </message>
    <message>
        <source>The camera cannot see these; they make the score more exact.</source>
        <translation>La cámara no puede ver estos puntos; sus respuestas hacen la puntuación más exacta.</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Nothing recorded</source>
        <translation>Sin datos registrados</translation>
    </message>
</context>
<context>
    <name>HistoryCare</name>
    <message>
        <source>Backed up to {file}.</source>
        <translation>Copia de seguridad guardada en {file}.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>to</source>
        <translation>al</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Delete these days…</source>
        <translation>Eliminar estos días…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Hacer copia de seguridad…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Eliminar todo…</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Guardado en {file}.</translation>
    </message>
    <message>
        <source>Nothing was recorded on these days.</source>
        <translation>En estos días no se registró nada.</translation>
    </message>
    <message>
        <source>Delete your whole history? This cannot be undone.</source>
        <translation>¿Eliminar todo su historial? Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Eliminar todo</translation>
    </message>
</context>
<context>
    <name>HoursChart</name>
    <message>
        <source>{state} {minutes} min</source>
        <translation>{state}: {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>De {start} a {end}</translation>
    </message>
</context>
<context>
    <name>LimitsView</name>
    <message>
        <source>Live picture with the judged limits</source>
        <translation>Imagen en directo con los límites evaluados</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Live picture</source>
        <translation>Imagen en directo</translation>
    </message>
    <message>
        <source>Waiting for a picture…</source>
        <translation>Esperando una imagen…</translation>
    </message>
</context>
<context>
    <name>PartsChart</name>
    <message>
        <source>What was the worst of your posture</source>
        <translation>Mayores desviaciones de su postura</translation>
    </message>
    <message>
        <source>Nothing to show for this time.</source>
        <translation>No hay nada que mostrar de este periodo.</translation>
    </message>
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>Paused until {time} ({duration} left)</source>
        <translation>En pausa hasta las {time} (quedan {duration})</translation>
    </message>
</context>
<context>
    <name>PeriodPage</name>
    <message>
        <source>Poor posture by hour and day of the week</source>
        <translation>Mala postura por hora y día de la semana</translation>
    </message>
    <message>
        <source>Poor posture by day</source>
        <translation>Mala postura por día</translation>
    </message>
    <message>
        <source>No records yet.</source>
        <translation>Aún no hay récords.</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Todos los meses</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Todos los días</translation>
    </message>
    <message>
        <source>Hours in the picture.</source>
        <translation>Horas en la imagen.</translation>
    </message>
    <message>
        <source>When it gets poor</source>
        <translation>Cuándo empeora</translation>
    </message>
    <message>
        <source>Share of poor posture; the stronger, the more of it.</source>
        <translation>Proporción de mala postura; cuanto más intenso el color, mayor.</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>Mayores desviaciones</translation>
    </message>
    <message>
        <source>Time in which each was furthest from your own posture.</source>
        <translation>Tiempo en que cada desviación fue la mayor.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Récords</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>Puntuación RULA</translation>
    </message>
    <message>
        <source>Each day&apos;s mean range, and the trend.</source>
        <translation>El intervalo medio de cada día y la tendencia.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Desviación</translation>
    </message>
    <message>
        <source>Each day&apos;s mean, and the trend.</source>
        <translation>La media de cada día y la tendencia.</translation>
    </message>
</context>
<context>
    <name>ProfilesPanel</name>
    <message>
        <source>There is none yet: calibrate to make one.</source>
        <translation>Aún no hay ninguno: calibre para crearlo.</translation>
    </message>
    <message>
        <source>What shall the new profile be called?</source>
        <translation>¿Cómo se llamará el nuevo perfil?</translation>
    </message>
    <message>
        <source>There is already a profile called {name}; choose another name.</source>
        <translation>Ya existe un perfil llamado {name}; elija otro nombre.</translation>
    </message>
    <message>
        <source>What shall {name} be called?</source>
        <translation>¿Cómo se llamará {name}?</translation>
    </message>
    <message>
        <source>Delete the profile {name}? This cannot be undone.</source>
        <translation>¿Eliminar el perfil {name}? Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>Se ha eliminado {name}.</translation>
    </message>
    <message>
        <source>{name}, calibrated on {day}</source>
        <translation>{name}, calibrado el {day}</translation>
    </message>
    <message>
        <source>{profile} (in use)</source>
        <translation>{profile} (en uso)</translation>
    </message>
    <message>
        <source>Stop using</source>
        <translation>Dejar de usar</translation>
    </message>
    <message>
        <source>Your profiles</source>
        <translation>Sus perfiles</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Eliminar…</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Nuevo perfil…</translation>
    </message>
</context>
<context>
    <name>PromptWindow</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>RehearsalCard</name>
    <message>
        <source>There is nothing to try it on yet: what Lumbar saw today before the settings were last saved may have been judged by other limits.</source>
        <translation>Aún no hay con qué probarlo: lo que Lumbar vio hoy antes de guardar los ajustes por última vez pudo juzgarse con otros límites.</translation>
    </message>
    <message>
        <source>There is nothing to try it on yet: Lumbar has not watched today.</source>
        <translation>Aún no hay con qué probarlo: Lumbar no ha observado nada hoy.</translation>
    </message>
</context>
<context>
    <name>Remote</name>
    <message>
        <source>Calibrated</source>
        <translation>Calibrado</translation>
    </message>
    <message>
        <source>Not calibrated</source>
        <translation>Sin calibrar</translation>
    </message>
</context>
<context>
    <name>SaveMenu</name>
    <message>
        <source>Report as PDF…</source>
        <translation>Informe en PDF…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>Imprimir el informe…</translation>
    </message>
    <message>
        <source>Minutes as CSV…</source>
        <translation>Minutos en CSV…</translation>
    </message>
    <message>
        <source>Minutes as JSON…</source>
        <translation>Minutos en JSON…</translation>
    </message>
    <message>
        <source>Chart as PNG</source>
        <translation>Gráfico como PNG</translation>
    </message>
</context>
<context>
    <name>ScoreChances</name>
    <message>
        <source>Probability of each RULA score</source>
        <translation>Probabilidad de cada puntuación RULA</translation>
    </message>
</context>
<context>
    <name>ScoreTrend</name>
    <message>
        <source>RULA {low} to {high}</source>
        <translation>RULA de {low} a {high}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Lumbar settings</source>
        <translation>Configuración de Lumbar</translation>
    </message>
    <message>
        <source>No setting fits these words.</source>
        <translation>Ningún ajuste coincide con estas palabras.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Deshacer: {what}</translation>
    </message>
    <message>
        <source>Defaults of this page</source>
        <translation>Valores predeterminados de esta página</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en la configuración</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>What is judged</source>
        <translation>Qué se evalúa</translation>
    </message>
    <message>
        <source>No picture now: Lumbar is paused, or the camera is not available.</source>
        <translation>Ahora no hay imagen: Lumbar está en pausa o la cámara no está disponible.</translation>
    </message>
    <message>
        <source>Go through the first steps again…</source>
        <translation>Repetir los primeros pasos…</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Abrir la carpeta del registro</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{start} to {end} {state}</source>
        <translation>De {start} a {end}: {state}</translation>
    </message>
</context>
<context>
    <name>WhyScore</name>
    <message>
        <source>Why this score?</source>
        <translation>¿Por qué esta puntuación?</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Congelar</translation>
    </message>
    <message>
        <source>No score now</source>
        <translation>Ahora no hay puntuación</translation>
    </message>
    <message>
        <source>{score}, {side}</source>
        <comment>the RULA score and which arm is worse</comment>
        <translation>{score}, {side}</translation>
    </message>
    <message>
        <source>RULA worksheet</source>
        <translation>Hoja de evaluación RULA</translation>
    </message>
    <message>
        <source>Stop following you, to read in peace</source>
        <translation>Congela la vista para leer con calma</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>_Strip</name>
    <message>
        <source>Lumbar frame</source>
        <translation>Marco de Lumbar</translation>
    </message>
</context>
</TS>
