<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>Lower your chin a little</source>
        <translation>Kinn etwas senken</translation>
    </message>
    <message>
        <source>Sit up, drop your shoulders</source>
        <translation>Aufrichten, Schultern sinken lassen</translation>
    </message>
    <message>
        <source>Settle back into your seat</source>
        <translation>Zurück in den Sitz sinken</translation>
    </message>
    <message>
        <source>Move closer to the desk</source>
        <translation>Näher an den Tisch rücken</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>Etwas zurückrücken</translation>
    </message>
    <message>
        <source>Shift back to your left</source>
        <translation>Zurück nach links rücken</translation>
    </message>
    <message>
        <source>Shift back to your right</source>
        <translation>Zurück nach rechts rücken</translation>
    </message>
    <message>
        <source>Tilt your head left</source>
        <translation>Kopf nach links neigen</translation>
    </message>
    <message>
        <source>Tilt your head right</source>
        <translation>Kopf nach rechts neigen</translation>
    </message>
    <message>
        <source>Draw your chin straight back</source>
        <translation>Kinn gerade nach hinten ziehen</translation>
    </message>
    <message>
        <source>Sit upright, use the back-rest</source>
        <translation>Aufrecht sitzen, Rückenlehne nutzen</translation>
    </message>
    <message>
        <source>Lift your head</source>
        <translation>Kopf heben</translation>
    </message>
    <message>
        <source>Drop your shoulders</source>
        <translation>Schultern fallen lassen</translation>
    </message>
    <message>
        <source>Drop your left shoulder</source>
        <translation>Linke Schulter senken</translation>
    </message>
    <message>
        <source>Drop your right shoulder</source>
        <translation>Rechte Schulter senken</translation>
    </message>
    <message>
        <source>Turn your head back left</source>
        <translation>Kopf zurück nach links drehen</translation>
    </message>
    <message>
        <source>Turn your head back right</source>
        <translation>Kopf zurück nach rechts drehen</translation>
    </message>
    <message>
        <source>Let your head come forward</source>
        <translation>Kopf etwas nach vorn lassen</translation>
    </message>
    <message>
        <source>Bring your elbows in</source>
        <translation>Ellbogen näher an den Körper</translation>
    </message>
    <message>
        <source>Bend your elbows squarely</source>
        <translation>Ellbogen rechtwinklig beugen</translation>
    </message>
    <message>
        <source>Straighten your wrists</source>
        <translation>Handgelenke gerade halten</translation>
    </message>
    <message>
        <source>Turn your hands less</source>
        <translation>Hände weniger verdrehen</translation>
    </message>
    <message>
        <source>Straighten your neck</source>
        <translation>Nacken gerade halten</translation>
    </message>
    <message>
        <source>Put both feet down</source>
        <translation>Beide Füße abstellen</translation>
    </message>
    <message>
        <source>Move: you sat still long</source>
        <translation>Zeit für etwas Bewegung</translation>
    </message>
    <message>
        <source>Put the load down</source>
        <translation>Last absetzen</translation>
    </message>
    <message>
        <source>Sit up and relax</source>
        <translation>Aufrichten und entspannen</translation>
    </message>
    <message>
        <source>Move back {cm} cm</source>
        <translation>{cm}&#xa0;cm zurückrücken</translation>
    </message>
    <message>
        <source>Move {cm} cm closer</source>
        <translation>{cm}&#xa0;cm näher rücken</translation>
    </message>
    <message>
        <source>head up and down</source>
        <translation>Kopf auf und ab</translation>
    </message>
    <message>
        <source>height of the head</source>
        <translation>Höhe des Kopfes</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>leaning to the side</source>
        <translation>Lehnen zur Seite</translation>
    </message>
    <message>
        <source>tilt of the head</source>
        <translation>Neigung des Kopfes</translation>
    </message>
    <message>
        <source>tilt of the shoulders</source>
        <translation>Neigung der Schultern</translation>
    </message>
    <message>
        <source>turn of the head</source>
        <translation>Drehung des Kopfes</translation>
    </message>
    <message>
        <source>head forwards and back</source>
        <translation>Kopf vor und zurück</translation>
    </message>
    <message>
        <source>The camera did not see you for long enough; sit in the picture and try again.</source>
        <translation>Die Kamera hat Sie nicht lange genug gesehen; bitte im Bild bleiben und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Your head was not seen well enough; face the camera in good light and try again.</source>
        <translation>Ihr Kopf war nicht gut genug zu sehen; bitte bei gutem Licht in die Kamera schauen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The calibration was made by another version; calibrate again.</source>
        <translation>Die Kalibrierung stammt von einer anderen Version; bitte neu kalibrieren.</translation>
    </message>
    <message>
        <source>The calibration holds no measures; calibrate again.</source>
        <translation>Die Kalibrierung enthält keine Messwerte; bitte neu kalibrieren.</translation>
    </message>
    <message>
        <source>The calibration holds an unknown entry; calibrate again.</source>
        <translation>Die Kalibrierung enthält einen unbekannten Eintrag; bitte neu kalibrieren.</translation>
    </message>
    <message>
        <source>The calibration of {name} is damaged; calibrate again.</source>
        <translation>Die Kalibrierung von {name} ist beschädigt; bitte neu kalibrieren.</translation>
    </message>
    <message>
        <source>You moved too much ({part}); sit still and try again.</source>
        <translation>Sie haben sich zu viel bewegt ({part}); bitte still sitzen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The demo&apos;s portrait “{path}” is missing or damaged; reinstall Lumbar.</source>
        <translation>Das Porträt „{path}“ der Demo fehlt oder ist beschädigt; bitte Lumbar neu installieren.</translation>
    </message>
    <message>
        <source>“{path}” holds no frame that can be read; is it complete?</source>
        <translation>„{path}“ enthält kein lesbares Bild; ist die Datei vollständig?</translation>
    </message>
    <message>
        <source>The name of “{path}” is not UTF-8, and so it cannot be opened; rename it.</source>
        <translation>Der Name von „{path}“ ist kein UTF-8, darum lässt sich die Datei nicht öffnen; benennen Sie sie um.</translation>
    </message>
    <message>
        <source>“{path}” is not a video that can be read, or is damaged.</source>
        <translation>„{path}“ ist kein lesbares Video oder ist beschädigt.</translation>
    </message>
    <message>
        <source>“{path}” ends early: {count} of its {total} frames could be read; the file is damaged or incomplete.</source>
        <translation>„{path}“ endet vorzeitig: {count} von {total} Bildern waren lesbar; die Datei ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>None of the {count} pictures can be read. {problem}</source>
        <translation>Keines der {count} Bilder ist lesbar. {problem}</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>„{path}“ kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” is not a picture that can be read; it is damaged or cut off.</source>
        <translation>„{path}“ ist kein lesbares Bild; die Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be read: {reason}.</source>
        <translation>Der Ordner „{path}“ kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{path}” holds no pictures.</source>
        <translation>Der Ordner „{path}“ enthält keine Bilder.</translation>
    </message>
    <message>
        <source>“{path}” does not exist.</source>
        <translation>„{path}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“{path}” is not a file.</source>
        <translation>„{path}“ ist keine Datei.</translation>
    </message>
    <message>
        <source>Starting the camera.</source>
        <translation>Die Kamera wird gestartet.</translation>
    </message>
    <message>
        <source>The camera sends no picture; Lumbar keeps trying, and unplugging it and plugging it in again may help.</source>
        <translation>Die Kamera sendet kein Bild; Lumbar versucht es weiter. Vielleicht hilft es, sie aus- und wieder einzustecken.</translation>
    </message>
    <message>
        <source>The camera repeats the same picture; unplug it and plug it in again.</source>
        <translation>Die Kamera wiederholt immer dasselbe Bild; bitte aus- und wieder einstecken.</translation>
    </message>
    <message>
        <source>The camera sees only black; open its shutter or switch on a light.</source>
        <translation>Die Kamera sieht nur Schwarz; bitte ihre Abdeckung öffnen oder Licht einschalten.</translation>
    </message>
    <message>
        <source>It is too dark for the camera to see you; switch on a light, and look whether something covers the lens.</source>
        <translation>Für die Kamera ist es zu dunkel; bitte Licht einschalten und prüfen, ob etwas das Objektiv verdeckt.</translation>
    </message>
    <message>
        <source>The camera is in use by another program; Lumbar goes on when it is free.</source>
        <translation>Die Kamera wird von einem anderen Programm benutzt; Lumbar macht weiter, sobald sie frei ist.</translation>
    </message>
    <message>
        <source>Lumbar may not use the camera; allow it in the system&apos;s privacy settings, on Linux by adding your user to the group “video”.</source>
        <translation>Lumbar darf die Kamera nicht benutzen; bitte in den Datenschutzeinstellungen des Systems erlauben, unter Linux durch Aufnahme in die Gruppe „video“.</translation>
    </message>
    <message>
        <source>Lumbar was not allowed to use the camera; allow it in the system settings under Privacy and Security, Camera, and start Lumbar again.</source>
        <translation>Lumbar durfte die Kamera nicht benutzen; erlauben Sie es in den Systemeinstellungen unter „Datenschutz &amp; Sicherheit“, „Kamera“, und starten Sie Lumbar neu.</translation>
    </message>
    <message>
        <source>The camera&apos;s pictures arrive damaged; plug it into another socket, without a hub.</source>
        <translation>Die Bilder der Kamera kommen beschädigt an; bitte an einem anderen Anschluss ohne Hub einstecken.</translation>
    </message>
    <message>
        <source>“{camera}”</source>
        <translation>„{camera}“</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>Die Kamera</translation>
    </message>
    <message>
        <source>{camera} does not open; it may be in use by another program, or the system&apos;s privacy settings do not allow it.</source>
        <translation>{camera} lässt sich nicht öffnen; vielleicht wird die Kamera von einem anderen Programm benutzt, oder die Datenschutzeinstellungen des Systems erlauben es nicht.</translation>
    </message>
    <message>
        <source>{camera} gives no pictures; choose another camera in the settings.</source>
        <translation>{camera} liefert keine Bilder; bitte in den Einstellungen eine andere Kamera wählen.</translation>
    </message>
    <message>
        <source>{camera} works only through the system&apos;s own camera software; install “v4l2-relayd”, then choose its camera in the settings.</source>
        <translation>{camera} funktioniert nur mit der Kamerasoftware des Systems; bitte „v4l2-relayd“ installieren und dann in den Einstellungen dessen Kamera wählen.</translation>
    </message>
    <message>
        <source>The camera {camera} is not connected; plug it in or choose another one in the settings.</source>
        <translation>Die Kamera {camera} ist nicht angeschlossen; bitte anschließen oder in den Einstellungen eine andere wählen.</translation>
    </message>
    <message>
        <source>No camera is connected; plug one in.</source>
        <translation>Es ist keine Kamera angeschlossen; bitte eine anschließen.</translation>
    </message>
    <message>
        <source>Another program uses the camera; Lumbar goes on when it is done.</source>
        <translation>Ein anderes Programm benutzt die Kamera; Lumbar macht weiter, sobald es fertig ist.</translation>
    </message>
    <message>
        <source>The model {name} is not a depth model; please reinstall Lumbar.</source>
        <translation>Das Modell {name} ist kein Tiefenmodell; bitte Lumbar neu installieren.</translation>
    </message>
    <message>
        <source>please reinstall Lumbar</source>
        <translation>bitte Lumbar neu installieren</translation>
    </message>
    <message>
        <source>The model file {path} is missing; {repair}.</source>
        <translation>Die Modelldatei {path} fehlt; {repair}.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read ({reason}); check its permissions or reinstall Lumbar.</source>
        <translation>Die Modelldatei {path} kann nicht gelesen werden ({reason}); bitte die Zugriffsrechte prüfen oder Lumbar neu installieren.</translation>
    </message>
    <message>
        <source>The model file {path} is damaged or was changed (its SHA-256 is not the one in {manifest}); {repair}.</source>
        <translation>Die Modelldatei {path} ist beschädigt oder wurde verändert (ihr SHA-256-Wert ist nicht der in {manifest}); {repair}.</translation>
    </message>
    <message>
        <source>The list of models {path} is missing; {repair}.</source>
        <translation>Die Modellliste {path} fehlt; {repair}.</translation>
    </message>
    <message>
        <source>The list of models {path} is damaged ({error}); {repair}.</source>
        <translation>Die Modellliste {path} ist beschädigt ({error}); {repair}.</translation>
    </message>
    <message>
        <source>There is no model “{name}”; choose one of: {known}.</source>
        <translation>Es gibt kein Modell „{name}“; möglich sind: {known}.</translation>
    </message>
    <message>
        <source>onnxruntime is damaged; “lumbar doctor” says how to repair it.</source>
        <translation>onnxruntime ist beschädigt; „lumbar doctor“ sagt, wie es sich reparieren lässt.</translation>
    </message>
    <message>
        <source>The model {name} cannot be run by onnxruntime {version}; please reinstall Lumbar ({error}).</source>
        <translation>onnxruntime {version} kann das Modell {name} nicht ausführen; bitte Lumbar neu installieren ({error}).</translation>
    </message>
    <message>
        <source>The model {name} is not a pose model with 17 keypoints; please reinstall Lumbar.</source>
        <translation>Das Modell {name} ist kein Posenmodell mit 17 Gelenkpunkten; bitte Lumbar neu installieren.</translation>
    </message>
    <message>
        <source>check the permissions of the file and its folder</source>
        <translation>bitte die Zugriffsrechte der Datei und ihres Ordners prüfen</translation>
    </message>
    <message>
        <source>make room on the disk</source>
        <translation>bitte auf dem Datenträger Platz schaffen</translation>
    </message>
    <message>
        <source>make room on the disk or check it for faults</source>
        <translation>bitte auf dem Datenträger Platz schaffen oder ihn auf Fehler prüfen</translation>
    </message>
    <message>
        <source>another program is using it, try again</source>
        <translation>ein anderes Programm benutzt ihn, bitte noch einmal versuchen</translation>
    </message>
    <message>
        <source>close other programs, the memory is full</source>
        <translation>der Arbeitsspeicher ist voll, bitte andere Programme schließen</translation>
    </message>
    <message>
        <source>start Lumbar again, which rescues what can still be read</source>
        <translation>bitte Lumbar neu starten, dabei wird gerettet, was noch lesbar ist</translation>
    </message>
    <message>
        <source>The history {path} cannot be used ({reason}); {todo}.</source>
        <translation>Der Verlauf {path} kann nicht benutzt werden ({reason}); {todo}.</translation>
    </message>
    <message>
        <source>The history {path} cannot be used (it is damaged); start Lumbar again, which rescues what can still be read.</source>
        <translation>Der Verlauf {path} kann nicht benutzt werden (er ist beschädigt); bitte Lumbar neu starten, dabei wird gerettet, was noch lesbar ist.</translation>
    </message>
    <message>
        <source>The history {path} cannot be used ({reason}); check its permissions.</source>
        <translation>Der Verlauf {path} kann nicht benutzt werden ({reason}); bitte die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The history {path} is in use by a running Lumbar; quit that first.</source>
        <translation>Der Verlauf {path} wird von einem laufenden Lumbar benutzt; bitte dieses zuerst beenden.</translation>
    </message>
    <message>
        <source>There is no history at {path} yet; let Lumbar run for a minute.</source>
        <translation>Unter {path} gibt es noch keinen Verlauf; bitte Lumbar eine Minute laufen lassen.</translation>
    </message>
    <message>
        <source>There is no file {path}; choose a backup that Lumbar made.</source>
        <translation>Die Datei {path} gibt es nicht; bitte eine Sicherung von Lumbar wählen.</translation>
    </message>
    <message>
        <source>{path} is not a backup of Lumbar, or damaged; choose another.</source>
        <translation>{path} ist keine Sicherung von Lumbar oder beschädigt; bitte eine andere wählen.</translation>
    </message>
    <message>
        <source>{path} is no history of Lumbar; give another file.</source>
        <translation>{path} ist kein Verlauf von Lumbar; bitte eine andere Datei angeben.</translation>
    </message>
    <message>
        <source>The history {path} was written by a newer Lumbar (file format {version}, this one knows {newest}) and is left as it is; install the newer Lumbar or move the file away.</source>
        <translation>Der Verlauf {path} wurde von einem neueren Lumbar geschrieben (Dateiformat {version}, dieses kennt {newest}) und bleibt unverändert; bitte das neuere Lumbar installieren oder die Datei verschieben.</translation>
    </message>
    <message>
        <source>{path} is not a file; move it away.</source>
        <translation>{path} ist keine Datei; bitte verschieben.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check its permissions.</source>
        <translation>{path} kann nicht gelesen werden ({reason}); bitte die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{path} is damaged: it has no valid version.</source>
        <translation>{path} ist beschädigt: keine gültige Version.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Lumbar (file format {version}, this one knows {newest}) and is left as it is; install the newer Lumbar or move the file away.</source>
        <translation>{path} wurde von einem neueren Lumbar geschrieben (Dateiformat {version}, dieses kennt {newest}) und bleibt unverändert; bitte das neuere Lumbar installieren oder die Datei verschieben.</translation>
    </message>
    <message>
        <source>{path} is damaged: it is far too large.</source>
        <translation>{path} ist beschädigt: viel zu groß.</translation>
    </message>
    <message>
        <source>{path} is damaged: it is not valid JSON.</source>
        <translation>{path} ist beschädigt: kein gültiges JSON.</translation>
    </message>
    <message>
        <source>{path} is damaged: it is not a JSON object.</source>
        <translation>{path} ist beschädigt: kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <translation>{low:g} bis {high:g}</translation>
    </message>
    <message>
        <source>{low:g} to {high:g} {unit}</source>
        <translation>{low:g} bis {high:g}&#xa0;{unit}</translation>
    </message>
    <message>
        <source>{setting} must be {wanted}, not {value}.</source>
        <translation>{setting}: Erlaubt ist {wanted}, nicht {value}.</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>einer der Werte {choices}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>plain text of at most {count} characters</source>
        <translation>einfacher Text mit höchstens {count} Zeichen</translation>
    </message>
    <message>
        <source>a whole number from {limits}</source>
        <translation>eine ganze Zahl von {limits}</translation>
    </message>
    <message>
        <source>a number from {limits}</source>
        <translation>eine Zahl von {limits}</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); check its permissions.</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden ({reason}); bitte die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); make room or check its permissions.</source>
        <translation>{path} kann nicht geschrieben werden ({reason}); bitte Platz schaffen oder die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be set aside ({reason}); move it away yourself.</source>
        <translation>{path} ist beschädigt und kann nicht beiseitegelegt werden ({reason}); bitte selbst verschieben.</translation>
    </message>
    <message>
        <source>{folder} still holds copies ({reason}); delete them yourself.</source>
        <translation>{folder} enthält noch Kopien ({reason}); bitte selbst löschen.</translation>
    </message>
    <message>
        <source>These days are outside the calendar; take days near today.</source>
        <translation>Diese Tage liegen außerhalb des Kalenders; bitte näher liegende Tage wählen.</translation>
    </message>
    <message>
        <source>There is no profile {path}; calibrate to make one.</source>
        <translation>Das Profil {path} gibt es nicht; eine Kalibrierung legt eines an.</translation>
    </message>
    <message>
        <source>The profile {path} is damaged; calibrate again to replace it.</source>
        <translation>Das Profil {path} ist beschädigt; eine neue Kalibrierung ersetzt es.</translation>
    </message>
    <message>
        <source>A profile&apos;s name has 1 to {most} characters.</source>
        <translation>Ein Profilname hat 1 bis {most} Zeichen.</translation>
    </message>
    <message>
        <source>There is already a profile called {name}; choose another name.</source>
        <translation>Ein Profil namens {name} gibt es schon; bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted ({reason}); check its permissions.</source>
        <translation>{path} kann nicht gelöscht werden ({reason}); bitte die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>The history was damaged: {saved} of its minutes were saved, and the damaged file is kept as {kept}.</source>
        <translation>Der Verlauf war beschädigt: {saved} Minuten wurden gerettet, die beschädigte Datei bleibt als {kept} erhalten.</translation>
    </message>
    <message>
        <source>Posture and alerts</source>
        <translation>Haltung und Warnungen</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Arbeitsplatz</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Schedule and breaks</source>
        <translation>Zeiten und Pausen</translation>
    </message>
    <message>
        <source>Statistics and privacy</source>
        <translation>Daten und Datenschutz</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Weiß ich nicht</translation>
    </message>
    <message>
        <source>Deviation limit</source>
        <translation>Abweichungsgrenze</translation>
    </message>
    <message>
        <source>How far you may move from your upright posture: 1 is usual, less is stricter.</source>
        <translation>Wie weit Sie von Ihrer aufrechten Haltung abweichen dürfen: 1 ist üblich, weniger ist strenger.</translation>
    </message>
    <message>
        <source>RULA action level</source>
        <translation>RULA-Handlungsstufe</translation>
    </message>
    <message>
        <source>Also warn when the whole posture reaches this RULA action level.</source>
        <translation>Auch warnen, wenn die gesamte Haltung diese RULA-Handlungsstufe erreicht.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>2: changes may be needed</source>
        <translation>2: Änderung eventuell nötig</translation>
    </message>
    <message>
        <source>3: changes soon</source>
        <translation>3: bald ändern</translation>
    </message>
    <message>
        <source>4: changes at once</source>
        <translation>4: sofort ändern</translation>
    </message>
    <message>
        <source>Far off from</source>
        <translation>Weit daneben ab</translation>
    </message>
    <message>
        <source>From this many times your limit on, the frame and the small window turn red; before that they are amber.</source>
        <translation>Ab dem Sovielfachen Ihrer Grenze werden Rahmen und kleines Fenster rot; vorher sind sie gelb.</translation>
    </message>
    <message>
        <source>Warn after</source>
        <translation>Warnen nach</translation>
    </message>
    <message>
        <source>How long a posture must be bad before Lumbar says so.</source>
        <translation>Wie lange eine Haltung schlecht sein muss, bevor Lumbar es sagt.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Recovery margin</source>
        <translation>Entwarnungsabstand</translation>
    </message>
    <message>
        <source>How far below the limit you must come before the posture counts as good again, as a share of the limit.</source>
        <translation>Wie weit Sie unter die Grenze kommen müssen, damit die Haltung wieder als gut gilt, als Anteil der Grenze.</translation>
    </message>
    <message>
        <source>Recovered after</source>
        <translation>Entwarnung nach</translation>
    </message>
    <message>
        <source>How long the posture must be good before a warning is taken away.</source>
        <translation>Wie lange die Haltung gut sein muss, bevor eine Warnung verschwindet.</translation>
    </message>
    <message>
        <source>Pause between warnings</source>
        <translation>Abstand zwischen Warnungen</translation>
    </message>
    <message>
        <source>After a warning has ended, no new one comes for this long.</source>
        <translation>So lange kommt nach dem Ende einer Warnung keine neue.</translation>
    </message>
    <message>
        <source>Remind after</source>
        <translation>Erinnern nach</translation>
    </message>
    <message>
        <source>While the posture stays bad, the warning is shown again this often; 0 for never.</source>
        <translation>Bleibt die Haltung schlecht, wird die Warnung in diesem Abstand wiederholt; 0 für nie.</translation>
    </message>
    <message>
        <source>Static posture after</source>
        <translation>Statische Haltung nach</translation>
    </message>
    <message>
        <source>A posture held longer than this adds to the RULA score as static muscle use.</source>
        <translation>Eine länger gehaltene Haltung erhöht den RULA-Wert als statischer Muskeleinsatz.</translation>
    </message>
    <message>
        <source>Forearms supported</source>
        <translation>Unterarme aufgelegt</translation>
    </message>
    <message>
        <source>Whether your forearms rest on arm-rests or the desk; the camera cannot see it.</source>
        <translation>Ob Ihre Unterarme auf Armlehnen oder dem Tisch aufliegen; die Kamera sieht das nicht.</translation>
    </message>
    <message>
        <source>Feet supported</source>
        <translation>Füße abgestellt</translation>
    </message>
    <message>
        <source>Whether your feet rest on the floor or a foot-rest; the camera cannot see it.</source>
        <translation>Ob Ihre Füße auf dem Boden oder einer Fußstütze stehen; die Kamera sieht das nicht.</translation>
    </message>
    <message>
        <source>Wrists straight</source>
        <translation>Handgelenke gerade</translation>
    </message>
    <message>
        <source>Whether your wrists are straight while you type; the camera cannot see it.</source>
        <translation>Ob Ihre Handgelenke beim Tippen gerade sind; die Kamera sieht das nicht.</translation>
    </message>
    <message>
        <source>Back supported</source>
        <translation>Rücken angelehnt</translation>
    </message>
    <message>
        <source>Whether you use the back-rest of your chair; the camera cannot see it.</source>
        <translation>Ob Sie die Rückenlehne Ihres Stuhls nutzen; die Kamera sieht das nicht.</translation>
    </message>
    <message>
        <source>The camera stands</source>
        <translation>Standort der Kamera</translation>
    </message>
    <message>
        <source>In front of you it compares you with your calibrated posture; at your side it measures neck and trunk for the RULA score; between the two Lumbar is less sure.</source>
        <translation>Vor Ihnen vergleicht sie Sie mit Ihrer kalibrierten Haltung; neben Ihnen misst sie Nacken und Rumpf für den RULA-Wert; dazwischen ist Lumbar weniger sicher.</translation>
    </message>
    <message>
        <source>Which camera watches; empty takes the first one found.</source>
        <translation>Welche Kamera verwendet wird; leer: die erste gefundene.</translation>
    </message>
    <message>
        <source>Picture width</source>
        <translation>Bildbreite</translation>
    </message>
    <message>
        <source>Width asked of the camera; more costs power and hardly helps.</source>
        <translation>Von der Kamera verlangte Breite; mehr kostet Strom und hilft kaum.</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Picture height</source>
        <translation>Bildhöhe</translation>
    </message>
    <message>
        <source>Height asked of the camera.</source>
        <translation>Von der Kamera verlangte Höhe.</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>Bildwinkel</translation>
    </message>
    <message>
        <source>Angle that the camera&apos;s picture shows from left to right, 20 at least, for the distance to the screen; 0 if you do not know it. Calibrating with a measured distance is more exact.</source>
        <translation>Winkel, den das Kamerabild von links nach rechts zeigt, mindestens 20, für den Abstand zum Bildschirm; 0, falls unbekannt. Genauer ist eine Kalibrierung mit gemessenem Abstand.</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>How many pictures a second are judged; more costs power.</source>
        <translation>Wie viele Bilder pro Sekunde beurteilt werden; mehr kostet Strom.</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Mirror the live view</source>
        <translation>Livebild spiegeln</translation>
    </message>
    <message>
        <source>Show yourself as in a mirror; the scores are the same.</source>
        <translation>Sie sehen sich wie in einem Spiegel; die Werte bleiben gleich.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is mirrored</source>
        <translation>Das Kamerabild ist gespiegelt</translation>
    </message>
    <message>
        <source>Some cameras deliver their picture as in a mirror, and Lumbar then takes left for right. If its advice names the wrong side, switch this on and calibrate again.</source>
        <translation>Manche Kameras liefern ihr Bild wie im Spiegel, und Lumbar hält dann links für rechts. Nennen die Ratschläge die falsche Seite, schalten Sie dies ein und kalibrieren Sie neu.</translation>
    </message>
    <message>
        <source>Leave the camera to others</source>
        <translation>Kamera anderen überlassen</translation>
    </message>
    <message>
        <source>Let go of the camera when another program opens it, and go on when that one is done.</source>
        <translation>Die Kamera freigeben, wenn ein anderes Programm sie öffnet, und danach weitermachen.</translation>
    </message>
    <message>
        <source>Save energy on battery</source>
        <translation>Im Akkubetrieb Energie sparen</translation>
    </message>
    <message>
        <source>While the computer runs on its battery, judge at most two pictures a second and show no live picture.</source>
        <translation>Solange der Computer mit Akku läuft, höchstens zwei Bilder pro Sekunde beurteilen und kein Livebild zeigen.</translation>
    </message>
    <message>
        <source>What Lumbar speaks, from now on.</source>
        <translation>Was Lumbar spricht, ab sofort.</translation>
    </message>
    <message>
        <source>Depth estimate</source>
        <translation>Tiefenschätzung</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Benachrichtigungen zeigen</translation>
    </message>
    <message>
        <source>Warn with a desktop notification. Without any kind of warning Lumbar only keeps the history.</source>
        <translation>Mit einer Benachrichtigung auf dem Desktop warnen. Ohne jede Art von Warnung führt Lumbar nur den Verlauf.</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <source>Warn with two soft tones, at most once a minute.</source>
        <translation>Mit zwei sanften Tönen warnen, höchstens einmal pro Minute.</translation>
    </message>
    <message>
        <source>Colour the screen&apos;s edges</source>
        <translation>Bildschirmrand färben</translation>
    </message>
    <message>
        <source>While a warning lasts, every screen gets a thin frame: red, amber, then green once you sit well. Wayland desktops do not allow it.</source>
        <translation>Während einer Warnung bekommt jeder Bildschirm einen schmalen Rahmen: rot, gelb, dann grün, sobald Sie gut sitzen. Wayland-Desktops erlauben das nicht.</translation>
    </message>
    <message>
        <source>Show a small window</source>
        <translation>Kleines Fenster zeigen</translation>
    </message>
    <message>
        <source>While a warning lasts, a small figure in the corner shows what to correct.</source>
        <translation>Während einer Warnung zeigt eine kleine Figur in der Ecke, was zu ändern ist.</translation>
    </message>
    <message>
        <source>Hold back when you are busy</source>
        <translation>Zurückhalten, wenn Sie beschäftigt sind</translation>
    </message>
    <message>
        <source>No warnings during do-not-disturb or while a program fills the screen; one summary afterwards.</source>
        <translation>Keine Warnungen bei „Nicht stören“ oder während ein Programm den Bildschirm füllt; danach eine Zusammenfassung.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>On these days no warnings come between the two times below.</source>
        <translation>An diesen Tagen kommen zwischen den beiden Zeiten unten keine Warnungen.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Montag bis Freitag</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>Samstag und Sonntag</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>When the quiet hours begin.</source>
        <translation>Wann die Ruhezeit beginnt.</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>When the quiet hours end; before the beginning means on the next day.</source>
        <translation>Wann die Ruhezeit endet; vor dem Beginn heißt: am nächsten Tag.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <translation>Beim Anmelden starten</translation>
    </message>
    <message>
        <source>Start Lumbar in the tray when you log in.</source>
        <translation>Lumbar im Infobereich starten, wenn Sie sich anmelden.</translation>
    </message>
    <message>
        <source>A key to pause</source>
        <translation>Taste zum Anhalten</translation>
    </message>
    <message>
        <source>Ask the desktop for a key that pauses and resumes Lumbar from everywhere, at first Ctrl+Alt+P. GNOME and KDE can give one; on other desktops bind “lumbar ctl pause” to a key in their own settings.</source>
        <translation>Den Desktop um eine Taste bitten, die Lumbar von überall anhält und fortsetzt, anfangs Strg+Alt+P. GNOME und KDE können das; auf anderen Desktops bitte „lumbar ctl pause“ in deren Einstellungen auf eine Taste legen.</translation>
    </message>
    <message>
        <source>Remind me of breaks</source>
        <translation>An Pausen erinnern</translation>
    </message>
    <message>
        <source>Suggest another posture after a while of stillness, and a break after a long time sitting. Nothing is ever blocked.</source>
        <translation>Nach einer Weile ohne Bewegung eine andere Haltung vorschlagen, nach langem Sitzen eine Pause. Nichts wird je blockiert.</translation>
    </message>
    <message>
        <source>Move after</source>
        <translation>Bewegen nach</translation>
    </message>
    <message>
        <source>How long you may sit without real movement before Lumbar suggests another posture.</source>
        <translation>Wie lange Sie ohne richtige Bewegung sitzen dürfen, bevor Lumbar eine andere Haltung vorschlägt.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Break after</source>
        <translation>Pause nach</translation>
    </message>
    <message>
        <source>How long you may sit without getting up before Lumbar suggests a break.</source>
        <translation>Wie lange Sie sitzen dürfen, ohne aufzustehen, bevor Lumbar eine Pause vorschlägt.</translation>
    </message>
    <message>
        <source>A break lasts</source>
        <translation>Eine Pause dauert</translation>
    </message>
    <message>
        <source>So long out of the picture counts as a break.</source>
        <translation>So lange außerhalb des Bildes gilt als Pause.</translation>
    </message>
    <message>
        <source>Show an exercise</source>
        <translation>Übung zeigen</translation>
    </message>
    <message>
        <source>Suggest a short exercise with a drawing along with each reminder.</source>
        <translation>Mit jeder Erinnerung eine kurze Übung mit Zeichnung vorschlagen.</translation>
    </message>
    <message>
        <source>Keep the history for</source>
        <translation>Verlauf aufbewahren</translation>
    </message>
    <message>
        <source>Minutes older than this are deleted every day; 0 keeps everything.</source>
        <translation>Ältere Minuten werden täglich gelöscht; 0 behält alles.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Name of the calibrated posture to compare with; empty until you calibrate.</source>
        <translation>Name der kalibrierten Haltung, mit der verglichen wird; leer bis zur ersten Kalibrierung.</translation>
    </message>
    <message>
        <source>Pose model</source>
        <translation>Posenmodell</translation>
    </message>
    <message>
        <source>Thunder finds joints more exactly, Lightning needs less power.</source>
        <translation>Thunder findet Gelenke genauer, Lightning braucht weniger Strom.</translation>
    </message>
    <message>
        <source>MoveNet Thunder (exact)</source>
        <translation>MoveNet Thunder (genau)</translation>
    </message>
    <message>
        <source>MoveNet Lightning (light)</source>
        <translation>MoveNet Lightning (sparsam)</translation>
    </message>
    <message>
        <source>A second model looks about once a second how far the head is ahead of the shoulders; without it Lumbar needs less power and memory and misses more.</source>
        <translation>Ein zweites Modell prüft etwa einmal pro Sekunde, wie weit der Kopf vor den Schultern ist; ohne es braucht Lumbar weniger Strom und Speicher und übersieht mehr.</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Rechnen auf</translation>
    </message>
    <message>
        <source>Where the pose model runs; the graphics card needs CUDA installed.</source>
        <translation>Wo das Posenmodell läuft; die Grafikkarte braucht installiertes CUDA.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Processor threads of the pose model; one is enough and saves power.</source>
        <translation>Prozessor-Threads des Posenmodells; einer genügt und spart Strom.</translation>
    </message>
    <message>
        <source>Smoothing window</source>
        <translation>Glättungsfenster</translation>
    </message>
    <message>
        <source>Joints are smoothed over this long; more is calmer and slower.</source>
        <translation>Über diese Zeit werden Gelenke geglättet; mehr ist ruhiger und träger.</translation>
    </message>
    <message>
        <source>There is no setting “{name}”.</source>
        <translation>Die Einstellung „{name}“ gibt es nicht.</translation>
    </message>
    <message>
        <source>{error} {kept} The default settings are used.</source>
        <translation>{error} {kept} Es gelten die Standardeinstellungen.</translation>
    </message>
    <message>
        <source>{error} {kept} The settings from before the last change are used.</source>
        <translation>{error} {kept} Es gelten die Einstellungen von vor der letzten Änderung.</translation>
    </message>
    <message>
        <source>{error} The default settings are used.</source>
        <translation>{error} Es gelten die Standardeinstellungen.</translation>
    </message>
    <message>
        <source>The default is used.</source>
        <translation>Es gilt der Standardwert.</translation>
    </message>
    <message>
        <source>It is not used.</source>
        <translation>Sie wird ignoriert.</translation>
    </message>
    <message>
        <source>{refusal} {used}</source>
        <translation>{refusal} {used}</translation>
    </message>
    <message>
        <source>It is kept as {file}.</source>
        <translation>Die Datei bleibt als {file} erhalten.</translation>
    </message>
    <message>
        <source>The minutes cannot be kept; the log has the details.</source>
        <translation>Die Minuten können nicht gespeichert werden; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>This run keeps no history.</source>
        <translation>In dieser Sitzung wird kein Verlauf geführt.</translation>
    </message>
    <message>
        <source>Postures are judged without depth: {reason}</source>
        <translation>Haltungen werden ohne Tiefe beurteilt: {reason}</translation>
    </message>
    <message>
        <source>The analysis does not answer; if this lasts, quit Lumbar and start it again.</source>
        <translation>Die Auswertung antwortet nicht; falls das anhält, bitte Lumbar beenden und neu starten.</translation>
    </message>
    <message>
        <source>Lumbar now knows your upright posture.</source>
        <translation>Lumbar kennt jetzt Ihre aufrechte Haltung.</translation>
    </message>
    <message>
        <source>There is nothing to learn yet; calibrate your upright posture first.</source>
        <translation>Es gibt noch nichts zu lernen; bitte zuerst Ihre aufrechte Haltung kalibrieren.</translation>
    </message>
    <message>
        <source>Another profile was chosen meanwhile; show your slouch for that one again.</source>
        <translation>Inzwischen wurde ein anderes Profil gewählt; zeigen Sie Ihre krumme Haltung dafür noch einmal.</translation>
    </message>
    <message>
        <source>Lumbar now knows how you slouch, and your limits fit that.</source>
        <translation>Lumbar weiß jetzt, wie Sie zusammensinken, und Ihre Grenzen passen dazu.</translation>
    </message>
    <message>
        <source>Lumbar will not warn about this posture again.</source>
        <translation>Vor dieser Haltung warnt Lumbar nicht mehr.</translation>
    </message>
    <message>
        <source>The recording ended before you could be measured.</source>
        <translation>Die Aufnahme endete, bevor Sie vermessen werden konnten.</translation>
    </message>
    <message>
        <source>No picture came to measure you by; try again when the camera works.</source>
        <translation>Es kam kein Bild, um Sie zu vermessen; bitte noch einmal versuchen, wenn die Kamera funktioniert.</translation>
    </message>
    <message>
        <source>Reading the camera failed; Lumbar tries again, and the log has the details.</source>
        <translation>Das Lesen der Kamera ist fehlgeschlagen; Lumbar versucht es weiter, Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>The analysis could not start; the log has the details.</source>
        <translation>Die Auswertung konnte nicht starten; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>Analysing the pictures keeps failing; start Lumbar again, and if that does not help, the log has the details.</source>
        <translation>Die Auswertung der Bilder schlägt immer wieder fehl; bitte Lumbar neu starten. Hilft das nicht, steht Näheres im Protokoll.</translation>
    </message>
    <message>
        <source>Finds the 17 joints of one person in a picture. Made by Google (MoveNet) and reduced to 8 bits for Lumbar. Meant for one person near the camera; surest in good light, with head, shoulders and elbows in view. Not meant to tell who somebody is, and no medical device.</source>
        <translation>Findet die 17 Gelenke einer Person in einem Bild. Von Google entwickelt (MoveNet) und für Lumbar auf 8 Bit verkleinert. Gedacht für eine Person nahe der Kamera; am sichersten bei gutem Licht, mit Kopf, Schultern und Ellbogen im Bild. Nicht dafür gedacht, jemanden zu erkennen, und kein Medizinprodukt.</translation>
    </message>
    <message>
        <source>Estimates about once a second how far the head is ahead of the shoulders, from 33 landmarks of one person. Made by Google (BlazePose GHUM Heavy); its weights are reduced to 8 bits for Lumbar. It can be switched off in the settings.</source>
        <translation>Schätzt etwa einmal pro Sekunde aus 33 Körperpunkten einer Person, wie weit der Kopf vor den Schultern ist. Von Google (BlazePose GHUM Heavy); die Gewichte sind für Lumbar auf 8 Bit verkleinert. Lässt sich in den Einstellungen abschalten.</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>siehe mitgelieferte Dateien</translation>
    </message>
    <message>
        <source>The pose model runs on: {device}</source>
        <translation>Das Posenmodell läuft auf: {device}</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>noch nicht geladen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Input {size} × {size} pixels, {precision}, {megabytes} MB</source>
        <translation>Eingabe {size} × {size} Pixel, {precision}, {megabytes}&#xa0;MB</translation>
    </message>
    <message>
        <source>unknown precision</source>
        <translation>unbekannte Genauigkeit</translation>
    </message>
    <message>
        <source>From {package}</source>
        <translation>Aus {package}</translation>
    </message>
    <message>
        <source>Licence {licence}</source>
        <translation>Lizenz {licence}</translation>
    </message>
    <message>
        <source>A posture monitor that keeps numbers and never pictures.</source>
        <translation>Ein Haltungswächter, der Zahlen speichert und niemals Bilder.</translation>
    </message>
    <message numerus="yes">
        <source>Lumbar held back %n warning(s). Most often: {advice}.</source>
        <translation>
            <numerusform>Lumbar hat %n Warnung zurückgehalten. Am häufigsten: {advice}.</numerusform>
            <numerusform>Lumbar hat %n Warnungen zurückgehalten. Am häufigsten: {advice}.</numerusform>
        </translation>
    </message>
    <message>
        <source>This desktop shows no tray icons, so Lumbar lives in this window: closing it ends Lumbar. On GNOME the extension AppIndicator adds a tray.</source>
        <translation>Dieser Desktop zeigt keine Symbole im Infobereich, deshalb läuft Lumbar in diesem Fenster: Wird es geschlossen, endet Lumbar. Unter GNOME ergänzt die Erweiterung AppIndicator einen Infobereich.</translation>
    </message>
    <message>
        <source>Watches your posture from the tray</source>
        <translation>Achtet aus dem Infobereich auf Ihre Haltung</translation>
    </message>
    <message>
        <source>Windows does not let Lumbar start by itself: {error}</source>
        <translation>Windows lässt Lumbar nicht von selbst starten: {error}</translation>
    </message>
    <message>
        <source>{path} cannot be removed: {reason}.</source>
        <translation>{path} kann nicht entfernt werden: {reason}.</translation>
    </message>
    <message>
        <source>You have been sitting for {duration}.</source>
        <translation>Sie sitzen seit {duration}.</translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation>Zeit für eine Pause</translation>
    </message>
    <message>
        <source>You have hardly moved for {duration}.</source>
        <translation>Sie haben sich seit {duration} kaum bewegt.</translation>
    </message>
    <message>
        <source>Change your posture</source>
        <translation>Haltung wechseln</translation>
    </message>
    <message>
        <source>Sit the way you want to sit: upright, shoulders loose, looking at the screen. Lumbar takes a few seconds of this as your own good posture and warns when you move away from it for long.</source>
        <translation>Sitzen Sie so, wie Sie sitzen möchten: aufrecht, Schultern locker, Blick auf den Bildschirm. Lumbar merkt sich einige Sekunden davon als Ihre gute Haltung und warnt, wenn Sie länger davon abweichen.</translation>
    </message>
    <message>
        <source>If you like, now slouch for a few seconds the way you do after a long day: the limits then fit how you sit, each halfway between your good posture and this one.</source>
        <translation>Wenn Sie mögen, sinken Sie jetzt einige Sekunden so zusammen wie nach einem langen Tag: Dann passen die Grenzen dazu, wie Sie sitzen, jede auf halbem Weg zwischen Ihrer guten Haltung und dieser.</translation>
    </message>
    <message numerus="yes">
        <source>Stay as you are for %n more second(s).</source>
        <translation>
            <numerusform>Bleiben Sie noch %n Sekunde so.</numerusform>
            <numerusform>Bleiben Sie noch %n Sekunden so.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lumbar will watch: {measures}.</source>
        <translation>Lumbar achtet auf: {measures}.</translation>
    </message>
    <message>
        <source>Not watched, because not seen: {measures}.</source>
        <translation>Nicht beobachtet, weil nicht zu sehen: {measures}.</translation>
    </message>
    <message>
        <source>Timeline of the day</source>
        <translation>Zeitleiste des Tages</translation>
    </message>
    <message>
        <source>Minutes of each state by hour</source>
        <translation>Minuten je Zustand und Stunde</translation>
    </message>
    <message>
        <source>RULA score over the day</source>
        <translation>RULA-Wert im Tagesverlauf</translation>
    </message>
    <message>
        <source>Deviation from your upright posture over the day</source>
        <translation>Abweichung von Ihrer aufrechten Haltung im Tagesverlauf</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Livebild</translation>
    </message>
    <message>
        <source>{distance} to the screen</source>
        <translation>{distance} bis zum Bildschirm</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>day, month and year, see QLocale::toString</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>weekday, day and month, see QLocale::toString</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month and year, see QLocale::toString</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d</source>
        <comment>first of two days of one month, see QLocale::toString</comment>
        <translation>d.</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>last of two days of one month, see QLocale::toString</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>first of two days of one year, see QLocale::toString</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>last of two days of one year, see QLocale::toString</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>two dates</comment>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>Roll your shoulders</source>
        <translation>Schultern kreisen</translation>
    </message>
    <message>
        <source>Circle both shoulders slowly backwards, ten times.</source>
        <translation>Beide Schultern langsam rückwärts kreisen, zehnmal.</translation>
    </message>
    <message>
        <source>Turn your head</source>
        <translation>Kopf drehen</translation>
    </message>
    <message>
        <source>Look slowly over one shoulder, then over the other, five times each.</source>
        <translation>Langsam über die eine Schulter blicken, dann über die andere, je fünfmal.</translation>
    </message>
    <message>
        <source>Reach for the ceiling</source>
        <translation>Zur Decke strecken</translation>
    </message>
    <message>
        <source>Stretch both arms up, hold for three breaths, let them sink.</source>
        <translation>Beide Arme nach oben strecken, drei Atemzüge halten, sinken lassen.</translation>
    </message>
    <message>
        <source>Sit back</source>
        <translation>Zurücklehnen</translation>
    </message>
    <message>
        <source>Slide right back into the chair and let its back carry you for a while.</source>
        <translation>Ganz nach hinten in den Stuhl rutschen und sich eine Weile von der Lehne tragen lassen.</translation>
    </message>
    <message>
        <source>Walk a few steps</source>
        <translation>Ein paar Schritte gehen</translation>
    </message>
    <message>
        <source>Get up, fetch a glass of water, take the long way back.</source>
        <translation>Aufstehen, ein Glas Wasser holen, den langen Weg zurück nehmen.</translation>
    </message>
    <message>
        <source>Lean back, standing</source>
        <translation>Im Stehen zurückbeugen</translation>
    </message>
    <message>
        <source>Stand up, hands on your hips, and lean back gently, five times.</source>
        <translation>Aufstehen, Hände in die Hüften, sanft zurückbeugen, fünfmal.</translation>
    </message>
    <message>
        <source>Look into the distance</source>
        <translation>In die Ferne blicken</translation>
    </message>
    <message>
        <source>Go to a window and look at something far away for half a minute.</source>
        <translation>An ein Fenster gehen und eine halbe Minute auf etwas weit Entferntes schauen.</translation>
    </message>
    <message>
        <source>Good posture</source>
        <translation>Gute Haltung</translation>
    </message>
    <message>
        <source>Share of the judged time in good posture.</source>
        <translation>Anteil der beurteilten Zeit in guter Haltung.</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Time in which your posture could be judged.</source>
        <translation>Zeit, in der Ihre Haltung beurteilt werden konnte.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>How often Lumbar warned you.</source>
        <translation>Wie oft Lumbar Sie gewarnt hat.</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Reaktion</translation>
    </message>
    <message>
        <source>Poor posture after a warning: the median, right to about half a minute.</source>
        <translation>Schlechte Haltung nach einer Warnung: der Median, auf etwa eine halbe Minute genau.</translation>
    </message>
    <message>
        <source>Longest sitting</source>
        <translation>Längste Sitzzeit</translation>
    </message>
    <message>
        <source>In the picture without a break of two minutes.</source>
        <translation>Im Bild ohne eine Unterbrechung von zwei Minuten.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>1  Upper arm</source>
        <translation>1  Oberarm</translation>
    </message>
    <message>
        <source>2  Lower arm</source>
        <translation>2  Unterarm</translation>
    </message>
    <message>
        <source>3  Wrist</source>
        <translation>3  Handgelenk</translation>
    </message>
    <message>
        <source>4  Wrist twist</source>
        <translation>4  Handgelenkdrehung</translation>
    </message>
    <message>
        <source>6  Muscle use, arm</source>
        <translation>6  Muskeleinsatz, Arm</translation>
    </message>
    <message>
        <source>7  Force or load, arm</source>
        <translation>7  Kraft oder Last, Arm</translation>
    </message>
    <message>
        <source>9  Neck</source>
        <translation>9  Nacken</translation>
    </message>
    <message>
        <source>10  Trunk</source>
        <translation>10  Rumpf</translation>
    </message>
    <message>
        <source>11  Legs</source>
        <translation>11  Beine</translation>
    </message>
    <message>
        <source>13  Muscle use, body</source>
        <translation>13  Muskeleinsatz, Körper</translation>
    </message>
    <message>
        <source>14  Force or load, body</source>
        <translation>14  Kraft oder Last, Körper</translation>
    </message>
    <message>
        <source>bent</source>
        <translation>gebeugt</translation>
    </message>
    <message>
        <source>out to the side</source>
        <translation>abgespreizt</translation>
    </message>
    <message>
        <source>sideways</source>
        <translation>seitlich geneigt</translation>
    </message>
    <message>
        <source>twisted</source>
        <translation>gedreht</translation>
    </message>
    <message>
        <source>shoulder raised</source>
        <translation>Schulter hochgezogen</translation>
    </message>
    <message>
        <source>shoulder not raised</source>
        <translation>Schulter nicht hochgezogen</translation>
    </message>
    <message>
        <source>raised shoulder: not known</source>
        <translation>Schulter hochgezogen: nicht bekannt</translation>
    </message>
    <message>
        <source>as you answered</source>
        <translation>nach Ihrer Antwort</translation>
    </message>
    <message>
        <source>1 when held still for longer than a minute</source>
        <translation>1, wenn länger als eine Minute still gehalten</translation>
    </message>
    <message>
        <source>nothing is lifted at a desk</source>
        <translation>am Schreibtisch wird nichts gehoben</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>5  Posture score A</source>
        <translation>5  Haltungswert A</translation>
    </message>
    <message>
        <source>Table A</source>
        <translation>Tabelle A</translation>
    </message>
    <message>
        <source>8  Score C</source>
        <translation>8  Wert C</translation>
    </message>
    <message>
        <source>12  Posture score B</source>
        <translation>12  Haltungswert B</translation>
    </message>
    <message>
        <source>Table B</source>
        <translation>Tabelle B</translation>
    </message>
    <message>
        <source>15  Score D</source>
        <translation>15  Wert D</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>RULA-Wert</translation>
    </message>
    <message>
        <source>Table C; if the angles are right</source>
        <translation>Tabelle C; wenn die Winkel stimmen</translation>
    </message>
    <message>
        <source>the camera does not measure it</source>
        <translation>misst die Kamera nicht</translation>
    </message>
    <message>
        <source>not in view</source>
        <translation>nicht im Bild</translation>
    </message>
    <message>
        <source>in view, cannot be judged {from_where}</source>
        <translation>im Bild, {from_where} nicht zu beurteilen</translation>
    </message>
    <message>
        <source>{degrees}° ± {error}° {bent}</source>
        <translation>{degrees}° ± {error}° {bent}</translation>
    </message>
    <message>
        <source>Action level</source>
        <translation>Handlungsstufe</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>{degrees}° {bent}</source>
        <translation>{degrees}° {bent}</translation>
    </message>
    <message>
        <source>Why the camera</source>
        <translation>Wozu die Kamera</translation>
    </message>
    <message>
        <source>Lumbar looks at you a few times a second, finds your joints and tells you when you have sat badly for a while. Everything is computed on this computer.</source>
        <translation>Lumbar schaut einige Male pro Sekunde hin, findet Ihre Gelenke und sagt Ihnen, wenn Sie eine Weile schlecht gesessen haben. Alles wird auf diesem Computer berechnet.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was gespeichert wird</translation>
    </message>
    <message>
        <source>Numbers: for every minute how long your posture was good, fair or poor, and the scores. You can see, export and delete all of it.</source>
        <translation>Zahlen: für jede Minute, wie lange Ihre Haltung gut, mäßig oder schlecht war, und die Werte. Sie können alles ansehen, exportieren und löschen.</translation>
    </message>
    <message>
        <source>What is never kept</source>
        <translation>Was nie gespeichert wird</translation>
    </message>
    <message>
        <source>Pictures, video and sound. A picture lives in memory until it is judged, a fraction of a second; it is never stored and never sent anywhere.</source>
        <translation>Bilder, Video und Ton. Ein Bild bleibt im Arbeitsspeicher, bis es beurteilt ist, den Bruchteil einer Sekunde; es wird nie gespeichert und nie irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>In front of me</source>
        <translation>Vor mir</translation>
    </message>
    <message>
        <source>At my side</source>
        <translation>Neben mir</translation>
    </message>
    <message>
        <source>Between the two</source>
        <translation>Dazwischen</translation>
    </message>
    <message>
        <source>Good: Lumbar compares you with your own calibrated posture.</source>
        <translation>Gut: Lumbar vergleicht Sie mit Ihrer eigenen kalibrierten Haltung.</translation>
    </message>
    <message>
        <source>From the side Lumbar measures neck and trunk for the RULA score. It cannot compare you with a calibrated posture there, so you can skip the next step.</source>
        <translation>Von der Seite misst Lumbar Nacken und Rumpf für den RULA-Wert. Mit einer kalibrierten Haltung kann es Sie dort nicht vergleichen; den nächsten Schritt können Sie also überspringen.</translation>
    </message>
    <message>
        <source>That works; Lumbar is surer of itself when the camera stands in front of you.</source>
        <translation>Das geht; sicherer urteilt Lumbar, wenn die Kamera vor Ihnen steht.</translation>
    </message>
    <message>
        <source>{weekday}, {start} to {end}</source>
        <translation>{weekday}, {start} bis {end}</translation>
    </message>
    <message>
        <source>Too little was judged</source>
        <translation>Zu wenig beurteilt</translation>
    </message>
    <message>
        <source>{good} good, {poor} poor</source>
        <translation>{good} gut, {poor} schlecht</translation>
    </message>
    <message>
        <source>{duration} watched</source>
        <translation>{duration} erfasst</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) deleted.</source>
        <translation>
            <numerusform>%n Minute gelöscht.</numerusform>
            <numerusform>%n Minuten gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is deleted: %n minute(s).</source>
        <translation>
            <numerusform>Alles ist gelöscht: %n Minute.</numerusform>
            <numerusform>Alles ist gelöscht: %n Minuten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) restored from {file}.</source>
        <translation>
            <numerusform>%n Minute aus {file} wiederhergestellt.</numerusform>
            <numerusform>%n Minuten aus {file} wiederhergestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept on this computer: for every minute the seconds in each state, the RULA range, the deviation and what was worst. Never kept: pictures, video or sound.</source>
        <translation>Auf diesem Computer gespeichert: für jede Minute die Sekunden in jedem Zustand, der RULA-Bereich, die Abweichung und was am meisten abwich. Nie gespeichert: Bilder, Video oder Ton.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Your history</source>
        <translation>Ihr Verlauf</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n minute(s)? This cannot be undone.</source>
        <translation>
            <numerusform>%n Minute löschen? Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n Minuten löschen? Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a short date, see QDate::toString</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>No deviation without a baseline</source>
        <translation>Ohne Referenzhaltung keine Abweichung</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>Abweichung {value}</translation>
    </message>
    <message>
        <source>Snooze 15 min</source>
        <translation>15&#xa0;min stumm</translation>
    </message>
    <message>
        <source>Not slouching</source>
        <translation>Ist in Ordnung</translation>
    </message>
    <message>
        <source>{number} %</source>
        <comment>a share in per cent</comment>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Paused while the screen is locked</source>
        <translation>Angehalten, solange der Bildschirm gesperrt ist</translation>
    </message>
    <message>
        <source>Paused while the computer sleeps</source>
        <translation>Angehalten, solange der Computer schläft</translation>
    </message>
    <message>
        <source>Paused while the lid is closed</source>
        <translation>Angehalten, solange der Deckel zu ist</translation>
    </message>
    <message>
        <source>The camera stays off until you have read what it is for</source>
        <translation>Die Kamera bleibt aus, bis Sie gelesen haben, wofür sie da ist</translation>
    </message>
    <message>
        <source>Head lifted or lowered</source>
        <translation>Kopf gehoben oder gesenkt</translation>
    </message>
    <message>
        <source>Slumped, head low</source>
        <translation>Zusammengesunken, Kopf tief</translation>
    </message>
    <message>
        <source>Too near or too far</source>
        <translation>Zu nah oder zu weit weg</translation>
    </message>
    <message>
        <source>Leaning to one side</source>
        <translation>Zur Seite gelehnt</translation>
    </message>
    <message>
        <source>Head tilted sideways</source>
        <translation>Kopf zur Seite geneigt</translation>
    </message>
    <message>
        <source>Shoulders uneven</source>
        <translation>Schultern ungleich hoch</translation>
    </message>
    <message>
        <source>Shoulders raised</source>
        <translation>Schultern hochgezogen</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>Kopf gedreht</translation>
    </message>
    <message>
        <source>Head forward of the shoulders</source>
        <translation>Kopf vor den Schultern</translation>
    </message>
    <message>
        <source>{part}: {duration}</source>
        <comment>how long a part of the body was the worst</comment>
        <translation>{part}: {duration}</translation>
    </message>
    <message>
        <source>Hours of each state</source>
        <translation>Stunden je Zustand</translation>
    </message>
    <message numerus="yes">
        <source>{share} good, %n warning(s)</source>
        <translation>
            <numerusform>{share} gut, %n Warnung</numerusform>
            <numerusform>{share} gut, %n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Woche davor</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Woche danach</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Monat danach</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Jahr davor</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Jahr danach</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Best day: {day}, {share} good</source>
        <translation>Bester Tag: {day}, {share} gut</translation>
    </message>
    <message>
        <source>Longest day: {day}, {duration} watched</source>
        <translation>Längster Tag: {day}, {duration} erfasst</translation>
    </message>
    <message>
        <source>Longest sitting: {day}, {duration}</source>
        <translation>Längste Sitzzeit: {day}, {duration}</translation>
    </message>
    <message>
        <source>Your profiles</source>
        <translation>Ihre Profile</translation>
    </message>
    <message>
        <source>One calibrated posture for each place: desk, standing desk, laptop.</source>
        <translation>Eine kalibrierte Haltung für jeden Platz: Schreibtisch, Stehtisch, Laptop.</translation>
    </message>
    <message>
        <source>a camera that is not connected</source>
        <translation>eine nicht angeschlossene Kamera</translation>
    </message>
    <message numerus="yes">
        <source>%n screen(s)</source>
        <translation>
            <numerusform>%n Bildschirm</numerusform>
            <numerusform>%n Bildschirme</numerusform>
        </translation>
    </message>
    <message>
        <source>Would this have warned me today?</source>
        <translation>Hätte das heute gewarnt?</translation>
    </message>
    <message>
        <source>No: with these settings there would have been no warning.</source>
        <translation>Nein: Mit diesen Einstellungen hätte es keine Warnung gegeben.</translation>
    </message>
    <message>
        <source>Probably not; the history keeps minutes, so this is only about right.</source>
        <translation>Wahrscheinlich nicht; der Verlauf kennt nur Minuten, daher stimmt das nur ungefähr.</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps, about %n time(s): {times} and later.</source>
        <translation>
            <numerusform>Vielleicht, etwa einmal: {times} und später.</numerusform>
            <numerusform>Vielleicht, etwa %n-mal: {times} und später.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps, about %n time(s): {times}.</source>
        <translation>
            <numerusform>Vielleicht, etwa einmal: {times}.</numerusform>
            <numerusform>Vielleicht, etwa %n-mal: {times}.</numerusform>
        </translation>
    </message>
    <message>
        <source>It depends on how long each stretch was, and the history keeps only minutes.</source>
        <translation>Es kommt darauf an, wie lang jeder Abschnitt war, und der Verlauf kennt nur Minuten.</translation>
    </message>
    <message numerus="yes">
        <source>Yes, about %n time(s): {times} and later.</source>
        <translation>
            <numerusform>Ja, etwa einmal: {times} und später.</numerusform>
            <numerusform>Ja, etwa %n-mal: {times} und später.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, about %n time(s): {times}.</source>
        <translation>
            <numerusform>Ja, etwa einmal: {times}.</numerusform>
            <numerusform>Ja, etwa %n-mal: {times}.</numerusform>
        </translation>
    </message>
    <message>
        <source>In that time Lumbar has not warned.</source>
        <translation>In dieser Zeit hat Lumbar nicht gewarnt.</translation>
    </message>
    <message numerus="yes">
        <source>In that time Lumbar has warned %n time(s).</source>
        <translation>
            <numerusform>In dieser Zeit hat Lumbar einmal gewarnt.</numerusform>
            <numerusform>In dieser Zeit hat Lumbar %n-mal gewarnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until now Lumbar has not warned today.</source>
        <translation>Bisher hat Lumbar heute nicht gewarnt.</translation>
    </message>
    <message numerus="yes">
        <source>Until now Lumbar has warned %n time(s) today.</source>
        <translation>
            <numerusform>Bisher hat Lumbar heute einmal gewarnt.</numerusform>
            <numerusform>Bisher hat Lumbar heute %n-mal gewarnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from {time} on: earlier minutes may have been judged by other limits.</source>
        <translation>Gezählt ab {time}: Frühere Minuten wurden vielleicht nach anderen Grenzen beurteilt.</translation>
    </message>
    <message>
        <source>Made by Lumbar from numbers kept on this computer; no picture was ever stored. RULA scores from one camera are estimates and no medical advice.</source>
        <translation>Von Lumbar aus Zahlen erstellt, die auf diesem Computer gespeichert sind; es wurde nie ein Bild gespeichert. RULA-Werte aus einer Kamera sind Schätzungen und kein medizinischer Rat.</translation>
    </message>
    <message>
        <source>Lumbar posture report, {date}</source>
        <translation>Lumbar-Haltungsbericht, {date}</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>Der Tag</translation>
    </message>
    <message>
        <source>RULA score: 1 is best, 7 worst; the band is what the camera leaves open</source>
        <translation>RULA-Wert: 1 ist am besten, 7 am schlechtesten; das Band zeigt, was die Kamera offenlässt</translation>
    </message>
    <message>
        <source>Deviation from the upright posture</source>
        <translation>Abweichung von der aufrechten Haltung</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>Größte Abweichungen</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Hours in the picture</source>
        <translation>Stunden im Bild</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Share of poor posture by day</source>
        <translation>Anteil schlechter Haltung je Tag</translation>
    </message>
    <message>
        <source>RULA score: each day&apos;s mean range, and the trend</source>
        <translation>RULA-Wert: der mittlere Bereich jedes Tages und der Trend</translation>
    </message>
    <message>
        <source>Deviation from the upright posture: each day&apos;s mean, and the trend</source>
        <translation>Abweichung von der aufrechten Haltung: der Mittelwert jedes Tages und der Trend</translation>
    </message>
    <message>
        <source>Share of poor posture by hour and day of the week</source>
        <translation>Anteil schlechter Haltung nach Stunde und Wochentag</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>{file} is already there. Replace it?</source>
        <translation>{file} gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>Als Bild speichern&#xa0;…</translation>
    </message>
    <message>
        <source>the disk refuses</source>
        <translation>der Datenträger verweigert es</translation>
    </message>
    <message>
        <source>{path} cannot be written ({why}); choose another place.</source>
        <translation>{path} kann nicht geschrieben werden ({why}); bitte einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>When Lumbar says that your posture needs a change.</source>
        <translation>Wann Lumbar sagt, dass Ihre Haltung eine Änderung braucht.</translation>
    </message>
    <message>
        <source>The camera cannot see these; your answers make the RULA score exact.</source>
        <translation>Die Kamera sieht das nicht; Ihre Antworten machen den RULA-Wert genau.</translation>
    </message>
    <message>
        <source>What watches. Pictures are judged at once and never stored.</source>
        <translation>Womit Lumbar sieht. Bilder werden sofort beurteilt und nie gespeichert.</translation>
    </message>
    <message>
        <source>How Lumbar tells you.</source>
        <translation>Wie Lumbar sich meldet.</translation>
    </message>
    <message>
        <source>When Lumbar keeps quiet, and when it suggests to move or get up.</source>
        <translation>Wann Lumbar schweigt und wann es vorschlägt, sich zu bewegen oder aufzustehen.</translation>
    </message>
    <message>
        <source>What is kept, for how long, and how to be rid of it.</source>
        <translation>Was gespeichert wird, wie lange, und wie Sie es wieder löschen.</translation>
    </message>
    <message>
        <source>Which calibrated posture yours is compared with.</source>
        <translation>Mit welcher kalibrierten Haltung Ihre verglichen wird.</translation>
    </message>
    <message>
        <source>How the pose is computed. The defaults suit nearly everyone.</source>
        <translation>Wie die Pose berechnet wird. Die Standardwerte passen für fast alle.</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>Die erste gefundene</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The dot between your ears may move inside the box, and your head may come as near as the ring is large. Both turn red at your limit. Calibrate to see them.</source>
        <translation>Der Punkt zwischen Ihren Ohren darf sich im Kasten bewegen, und Ihr Kopf darf so nah kommen, wie der Ring groß ist. Beide werden an Ihrer Grenze rot. Sie erscheinen nach der Kalibrierung.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n minute(s) recorded before {date}? This cannot be undone.</source>
        <translation>
            <numerusform>%n Minute von vor dem {date} löschen? Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n Minuten von vor dem {date} löschen? Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>RULA</source>
        <translation>RULA</translation>
    </message>
    <message>
        <source>Rapid Upper Limb Assessment: a worksheet of ergonomists from 1993. It scores arms, neck, trunk and legs from 1, the best, to 7. One camera does not see every step, so Lumbar gives the lowest and the highest score that are possible, and warns only when even the lowest is too high.</source>
        <translation>Rapid Upper Limb Assessment: ein Arbeitsblatt aus der Ergonomie von 1993. Es bewertet Arme, Nacken, Rumpf und Beine von 1, dem besten Wert, bis 7. Eine Kamera sieht nicht jeden Schritt; deshalb nennt Lumbar den niedrigsten und den höchsten möglichen Wert und warnt nur, wenn selbst der niedrigste zu hoch ist.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>How far you are from your own upright posture, shown at the calibration: 0 is that posture, 1 is your limit. Height, tilt and distance of the head, leaning and the slope of the shoulders count; the largest rules.</source>
        <translation>Wie weit Sie von Ihrer eigenen, bei der Kalibrierung gezeigten aufrechten Haltung entfernt sind: 0 ist diese Haltung, 1 Ihre Grenze. Es zählen Höhe, Neigung und Abstand des Kopfes, das Lehnen zur Seite und die Neigung der Schultern; der größte Wert entscheidet.</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>Somebody is in the picture, but Lumbar cannot judge: joints are hidden, it is dark, or you are not calibrated and the RULA score leaves too much open. Lumbar does not guess and does not warn then.</source>
        <translation>Jemand ist im Bild, aber Lumbar kann nicht urteilen: Gelenke sind verdeckt, es ist dunkel, oder die Kalibrierung fehlt und der RULA-Wert lässt zu viel offen. Lumbar rät dann nicht und warnt nicht.</translation>
    </message>
    <message>
        <source>How long your posture stayed poor after a warning: the median of all warnings, right to about half a minute.</source>
        <translation>Wie lange Ihre Haltung nach einer Warnung schlecht blieb: der Median aller Warnungen, auf etwa eine halbe Minute genau.</translation>
    </message>
    <message>
        <source>What does “{term}” mean?</source>
        <translation>Was bedeutet „{term}“?</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>Leave Lumbar running while you work: the first minute appears here as soon as it is over. So that warnings fit you, show Lumbar your upright posture once with Recalibrate above.</source>
        <translation>Lassen Sie Lumbar laufen, während Sie arbeiten: Die erste Minute erscheint hier, sobald sie vorbei ist. Damit die Warnungen zu Ihnen passen, zeigen Sie Lumbar einmal Ihre aufrechte Haltung, oben mit „Neu kalibrieren“.</translation>
    </message>
    <message>
        <source>Nothing was recorded on this day</source>
        <translation>An diesem Tag wurde nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Lumbar was not running, or the camera was not available. Choose another day above.</source>
        <translation>Lumbar lief nicht, oder die Kamera war nicht verfügbar. Wählen Sie oben einen anderen Tag.</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Tag davor</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Tag danach</translation>
    </message>
    <message>
        <source>{share} good today</source>
        <translation>Heute {share} gut</translation>
    </message>
    <message>
        <source>RULA score from day to day</source>
        <translation>RULA-Wert von Tag zu Tag</translation>
    </message>
    <message>
        <source>Deviation from day to day</source>
        <translation>Abweichung von Tag zu Tag</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>● measured in the picture, ◐ assumed from your answers, your calibration or work at a desk, ○ unknown: such a step leaves the score a range, from its lowest to its highest value.</source>
        <translation>● im Bild gemessen, ◐ angenommen nach Ihren Antworten, Ihrer Kalibrierung oder der Arbeit am Schreibtisch, ○ unbekannt: Ein solcher Schritt lässt dem Wert einen Bereich, vom niedrigsten bis zum höchsten möglichen.</translation>
    </message>
    <message>
        <source>How likely each score is; nine times in ten it is among the full bars. Angles may be off by their ±, rarely by twice as much. Assumed: of a step that is not seen, the scores that are usual at a desk are equally likely, and twists or bends that are not seen are rare.</source>
        <translation>Wie wahrscheinlich jeder Wert ist; in neun von zehn Fällen liegt er bei den vollen Balken. Winkel können um ihr ± abweichen, selten um das Doppelte. Angenommen: Bei einem Schritt, der nicht zu sehen ist, sind die am Schreibtisch üblichen Werte gleich wahrscheinlich, und Drehungen oder Neigungen, die nicht zu sehen sind, sind selten.</translation>
    </message>
    <message>
        <source>Nobody is being judged right now; sit in the picture to see your worksheet.</source>
        <translation>Gerade wird niemand beurteilt; setzen Sie sich ins Bild, um Ihr Arbeitsblatt zu sehen.</translation>
    </message>
    <message>
        <source>both arms alike</source>
        <translation>beide Arme gleich</translation>
    </message>
    <message>
        <source>the left arm is worse</source>
        <translation>der linke Arm ist schlechter</translation>
    </message>
    <message>
        <source>the right arm is worse</source>
        <translation>der rechte Arm ist schlechter</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>acceptable</source>
        <translation>annehmbar</translation>
    </message>
    <message>
        <source>look closer</source>
        <translation>genauer prüfen</translation>
    </message>
    <message>
        <source>change soon</source>
        <translation>bald ändern</translation>
    </message>
    <message>
        <source>change now</source>
        <translation>sofort ändern</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>Kalibrierung läuft</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Wird gestartet</translation>
    </message>
    <message>
        <source>Fair posture</source>
        <translation>Mäßige Haltung</translation>
    </message>
    <message>
        <source>Poor posture</source>
        <translation>Schlechte Haltung</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>Niemand da</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Kamera aus</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Kamera wird gestartet</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>No access to the camera</source>
        <translation>Kein Zugriff auf die Kamera</translation>
    </message>
    <message>
        <source>Camera used by another program</source>
        <translation>Kamera von anderem Programm benutzt</translation>
    </message>
    <message>
        <source>Camera does not answer</source>
        <translation>Kamera antwortet nicht</translation>
    </message>
    <message>
        <source>Camera picture is frozen</source>
        <translation>Kamerabild steht still</translation>
    </message>
    <message>
        <source>Camera is covered</source>
        <translation>Kamera ist verdeckt</translation>
    </message>
    <message>
        <source>Too dark to see you</source>
        <translation>Zu dunkel, um Sie zu sehen</translation>
    </message>
    <message>
        <source>Recording has ended</source>
        <translation>Aufnahme ist zu Ende</translation>
    </message>
    <message>
        <source>deviation {value}</source>
        <translation>Abweichung {value}</translation>
    </message>
    <message>
        <source>not calibrated yet</source>
        <translation>noch nicht kalibriert</translation>
    </message>
    <message>
        <source>camera or chair moved? recalibrate</source>
        <translation>Kamera oder Stuhl verstellt? Neu kalibrieren</translation>
    </message>
    <message>
        <source>saving energy on battery</source>
        <translation>spart Energie im Akkubetrieb</translation>
    </message>
    <message>
        <source>notices snoozed until {time}</source>
        <translation>stumm bis {time}</translation>
    </message>
    <message>
        <source>about {cm} ± {error} cm</source>
        <comment>distance to the screen</comment>
        <translation>etwa {cm} ± {error}&#xa0;cm</translation>
    </message>
    <message>
        <source>too little is known to say</source>
        <translation>zu wenig bekannt für eine Aussage</translation>
    </message>
    <message>
        <source>{time} ({duration} left)</source>
        <translation>{time} (noch {duration})</translation>
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
        <translation>Lumbar anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>This desktop gives Lumbar no key. Bind the commands “lumbar ctl pause” and “lumbar ctl resume” to keys in the desktop&apos;s own settings instead.</source>
        <translation>Dieser Desktop gibt Lumbar keine Taste. Bitte stattdessen die Befehle „lumbar ctl pause“ und „lumbar ctl resume“ in den Einstellungen des Desktops auf Tasten legen.</translation>
    </message>
    <message>
        <source>the neck</source>
        <translation>der Nacken</translation>
    </message>
    <message>
        <source>the trunk</source>
        <translation>der Rumpf</translation>
    </message>
    <message>
        <source>the upper arm</source>
        <translation>der Oberarm</translation>
    </message>
    <message>
        <source>the lower arm</source>
        <translation>der Unterarm</translation>
    </message>
    <message>
        <source>the wrist</source>
        <translation>das Handgelenk</translation>
    </message>
    <message>
        <source>the legs</source>
        <translation>die Beine</translation>
    </message>
    <message>
        <source>neck not in view</source>
        <translation>Nacken nicht im Bild</translation>
    </message>
    <message>
        <source>trunk not in view</source>
        <translation>Rumpf nicht im Bild</translation>
    </message>
    <message>
        <source>arms not in view</source>
        <translation>Arme nicht im Bild</translation>
    </message>
    <message>
        <source>neck and trunk not in view</source>
        <translation>Nacken und Rumpf nicht im Bild</translation>
    </message>
    <message>
        <source>neck and arms not in view</source>
        <translation>Nacken und Arme nicht im Bild</translation>
    </message>
    <message>
        <source>trunk and arms not in view</source>
        <translation>Rumpf und Arme nicht im Bild</translation>
    </message>
    <message>
        <source>neck, trunk and arms not in view</source>
        <translation>Nacken, Rumpf und Arme nicht im Bild</translation>
    </message>
    <message>
        <source>neck cannot be judged {from_where}</source>
        <translation>Nacken {from_where} nicht zu beurteilen</translation>
    </message>
    <message>
        <source>trunk cannot be judged {from_where}</source>
        <translation>Rumpf {from_where} nicht zu beurteilen</translation>
    </message>
    <message>
        <source>arms cannot be judged {from_where}</source>
        <translation>Arme {from_where} nicht zu beurteilen</translation>
    </message>
    <message>
        <source>neck and trunk cannot be judged {from_where}</source>
        <translation>Nacken und Rumpf {from_where} nicht zu beurteilen</translation>
    </message>
    <message>
        <source>neck and arms cannot be judged {from_where}</source>
        <translation>Nacken und Arme {from_where} nicht zu beurteilen</translation>
    </message>
    <message>
        <source>trunk and arms cannot be judged {from_where}</source>
        <translation>Rumpf und Arme {from_where} nicht zu beurteilen</translation>
    </message>
    <message>
        <source>neck, trunk and arms cannot be judged {from_where}</source>
        <translation>Nacken, Rumpf und Arme {from_where} nicht zu beurteilen</translation>
    </message>
    <message>
        <source>from the front</source>
        <translation>von vorn</translation>
    </message>
    <message>
        <source>from the side</source>
        <translation>von der Seite</translation>
    </message>
    <message>
        <source>from this angle</source>
        <translation>aus diesem Winkel</translation>
    </message>
    <message>
        <source>from here</source>
        <translation>von hier aus</translation>
    </message>
    <message>
        <source>{score}, mostly {part}</source>
        <translation>{score}, vor allem {part}</translation>
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
        <translation>RULA vermutlich {score}</translation>
    </message>
    <message>
        <source>RULA probably {low}–{high}</source>
        <translation>RULA vermutlich {low}–{high}</translation>
    </message>
    <message>
        <source>Nobody can be seen clearly; sit so that head and shoulders are in the picture.</source>
        <translation>Niemand ist deutlich zu sehen; bitte so sitzen, dass Kopf und Schultern im Bild sind.</translation>
    </message>
    <message>
        <source>It is too dark to measure you; switch on a light in front of you.</source>
        <translation>Zum Vermessen ist es zu dunkel; bitte ein Licht vor sich einschalten.</translation>
    </message>
    <message>
        <source>Somebody else is in the picture; calibrate when you are alone.</source>
        <translation>Es ist noch jemand im Bild; bitte kalibrieren, wenn Sie allein sind.</translation>
    </message>
    <message>
        <source>Your head is cut off by the edge of the picture; move or turn the camera.</source>
        <translation>Ihr Kopf wird vom Bildrand abgeschnitten; bitte die Kamera verschieben oder drehen.</translation>
    </message>
    <message>
        <source>You are too far away to be measured; come closer to the camera.</source>
        <translation>Zum Vermessen sind Sie zu weit weg; bitte näher an die Kamera kommen.</translation>
    </message>
    <message>
        <source>The camera sees you from the side; put it in front of you.</source>
        <translation>Die Kamera sieht Sie von der Seite; bitte vor sich aufstellen.</translation>
    </message>
    <message>
        <source>Your face is turned away or hidden; look at the camera&apos;s screen.</source>
        <translation>Ihr Gesicht ist abgewandt oder verdeckt; bitte auf den Bildschirm mit der Kamera schauen.</translation>
    </message>
    <message>
        <source>You moved too much; sit still for a few seconds.</source>
        <translation>Sie haben sich zu viel bewegt; bitte einige Sekunden still sitzen.</translation>
    </message>
    <message>
        <source>That was hardly another posture; slouch the way you do after a long day.</source>
        <translation>Das war kaum eine andere Haltung; bitte so zusammensinken wie nach einem langen Tag.</translation>
    </message>
    <message>
        <source>The camera or your chair seems to have moved since the calibration. If so, choose Recalibrate; if you have come nearer yourself, move back.</source>
        <translation>Kamera oder Stuhl scheinen sich seit der Kalibrierung bewegt zu haben. Wenn ja, wählen Sie „Neu kalibrieren“; sind Sie selbst näher gekommen, rücken Sie zurück.</translation>
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
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>{score}: {probability}</source>
        <comment>a RULA score and how likely it is</comment>
        <translation>{score}: {probability}</translation>
    </message>
    <message>
        <source>Only {count} frames can be used, and {least} are needed; give a longer recording.</source>
        <translation>Nur {count} Bilder sind verwendbar, nötig sind {least}; bitte eine längere Aufnahme angeben.</translation>
    </message>
    <message>
        <source>The picture {path} is missing; please reinstall Lumbar.</source>
        <translation>Das Bild {path} fehlt; bitte Lumbar neu installieren.</translation>
    </message>
    <message>
        <source>{message} It holds until Lumbar quits only: {error}</source>
        <translation>{message} Das gilt nur, bis Lumbar beendet wird: {error}</translation>
    </message>
    <message>
        <source>Lumbar takes more and more memory; quit it and start it again.</source>
        <translation>Lumbar braucht immer mehr Arbeitsspeicher; bitte beenden und neu starten.</translation>
    </message>
    <message>
        <source>The file of the history was deleted or replaced while Lumbar was running; {saved} minutes were put back. To delete them, use “Delete everything”, or quit Lumbar first.</source>
        <translation>Die Datei des Verlaufs wurde gelöscht oder ersetzt, während Lumbar lief; {saved} Minuten wurden wiederhergestellt. Um sie zu löschen, benutzen Sie „Alles löschen“ oder beenden Sie Lumbar zuerst.</translation>
    </message>
    <message>
        <source>{path} is damaged: it holds no minutes.</source>
        <translation>{path} ist beschädigt: Es enthält keine Minuten.</translation>
    </message>
    <message>
        <source>Lumbar goes on with the model it has: {reason}</source>
        <translation>Lumbar arbeitet mit dem bisherigen Modell weiter: {reason}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About Lumbar</source>
        <translation>Über Lumbar</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>The pose model</source>
        <translation>Das Posenmodell</translation>
    </message>
    <message>
        <source>The depth model</source>
        <translation>Das Tiefenmodell</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Pause for &amp;{minutes} min</source>
        <translation>Für &amp;{minutes}&#xa0;min anhalten</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Bis &amp;morgen anhalten</translation>
    </message>
    <message>
        <source>Snooze notices for &amp;{minutes} min</source>
        <translation>Für &amp;{minutes}&#xa0;min stummschalten</translation>
    </message>
    <message>
        <source>Snooze notices until &amp;tomorrow</source>
        <translation>Bis &amp;morgen stummschalten</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>Stummschaltung &amp;aufheben</translation>
    </message>
    <message>
        <source>Re&amp;calibrate…</source>
        <translation>Neu &amp;kalibrieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>&amp;Open Lumbar</source>
        <translation>&amp;Lumbar öffnen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;About Lumbar</source>
        <translation>Über L&amp;umbar</translation>
    </message>
    <message>
        <source>Start Lumbar ane&amp;w</source>
        <translation>Lumbar &amp;neu starten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Pause &amp;for</source>
        <translation>&amp;Zeitweise anhalten</translation>
    </message>
    <message>
        <source>S&amp;nooze notices</source>
        <translation>&amp;Stummschalten</translation>
    </message>
    <message>
        <source>&amp;End snooze (until {time}, {duration} left)</source>
        <translation>Stummschaltung &amp;aufheben (bis {time}, noch {duration})</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Resume (paused until {time})</source>
        <translation>&amp;Fortsetzen (angehalten bis {time})</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Your posture has been poor for {duration}.</source>
        <translation>Ihre Haltung ist seit {duration} schlecht.</translation>
    </message>
    <message>
        <source>While you were busy</source>
        <translation>Während Sie beschäftigt waren</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Do what the message suggests</source>
        <translation>Den Vorschlag der Meldung ausführen</translation>
    </message>
</context>
<context>
    <name>BarsChart</name>
    <message>
        <source>Nothing recorded</source>
        <translation>Nichts aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>Calibrate your posture</source>
        <translation>Haltung kalibrieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CalibrationPane</name>
    <message>
        <source>Progress of the calibration</source>
        <translation>Fortschritt der Kalibrierung</translation>
    </message>
    <message>
        <source>Show how I slouch</source>
        <translation>Krumme Haltung zeigen</translation>
    </message>
    <message>
        <source>Show Lumbar your good posture</source>
        <translation>Zeigen Sie Lumbar Ihre gute Haltung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Hold still, look at the screen</source>
        <translation>Still sitzen, Blick auf den Bildschirm</translation>
    </message>
    <message>
        <source>Slouch as you usually do, and hold it</source>
        <translation>Wie üblich zusammensinken, so bleiben</translation>
    </message>
    <message>
        <source>Waiting until your head and shoulders are in the picture.</source>
        <translation>Warten, bis Ihr Kopf und Ihre Schultern im Bild sind.</translation>
    </message>
    <message>
        <source>The camera opens when you press Start.</source>
        <translation>Die Kamera geht an, wenn Sie „Starten“ drücken.</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}&#xa0;…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Eyes to the camera, if you have measured it:</source>
        <translation>Augen bis Kamera, falls gemessen:</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>Distance from your eyes to the camera</source>
        <translation>Abstand Ihrer Augen zur Kamera</translation>
    </message>
</context>
<context>
    <name>CornerWindow</name>
    <message>
        <source>Lumbar posture</source>
        <translation>Lumbar-Haltung</translation>
    </message>
    <message>
        <source>Posture warning</source>
        <translation>Haltungswarnung</translation>
    </message>
    <message>
        <source>Good, stay like this</source>
        <translation>Gut, so bleiben</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>S&amp;nooze notices</source>
        <translation>&amp;Stummschalten</translation>
    </message>
    <message>
        <source>&amp;Why this score?</source>
        <translation>&amp;Warum dieser Wert?</translation>
    </message>
    <message>
        <source>About Lumbar</source>
        <translation>Über Lumbar</translation>
    </message>
    <message>
        <source>On battery there is no live picture. Lumbar goes on watching.</source>
        <translation>Im Akkubetrieb gibt es kein Livebild. Lumbar beobachtet weiter.</translation>
    </message>
    <message>
        <source>Paused: the camera is off.</source>
        <translation>Angehalten: Die Kamera ist aus.</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>RULA {low} to {high}</source>
        <translation>RULA {low} bis {high}</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>Abweichung {value}</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>Gewarnt</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Your day</source>
        <translation>Ihr Tag</translation>
    </message>
    <message>
        <source>Higher is worse; a gap is time that was not watched.</source>
        <translation>Höher ist schlechter; eine Lücke ist Zeit, die nicht erfasst wurde.</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>Stunde für Stunde</translation>
    </message>
    <message>
        <source>Minutes of each state.</source>
        <translation>Minuten je Zustand.</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>RULA-Wert</translation>
    </message>
    <message>
        <source>1 is best, 7 worst; the band is what the camera leaves open.</source>
        <translation>1 ist am besten, 7 am schlechtesten; das Band zeigt, was die Kamera offenlässt.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>How far you were from your own upright posture.</source>
        <translation>Wie weit Sie von Ihrer eigenen aufrechten Haltung entfernt waren.</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>Größte Abweichungen</translation>
    </message>
    <message>
        <source>Time in which each was furthest from your own posture.</source>
        <translation>Wie lange jede davon die größte war.</translation>
    </message>
</context>
<context>
    <name>DesktopApp</name>
    <message>
        <source>Recalibrate?</source>
        <translation>Neu kalibrieren?</translation>
    </message>
    <message>
        <source>The profile was not changed</source>
        <translation>Das Profil wurde nicht gewechselt</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Danke</translation>
    </message>
</context>
<context>
    <name>DeviationChart</name>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
</context>
<context>
    <name>DeviationTrend</name>
    <message>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>Abweichung {value}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome to Lumbar</source>
        <translation>Willkommen bei Lumbar</translation>
    </message>
    <message>
        <source>Do your forearms rest on arm-rests or the desk?</source>
        <translation>Liegen Ihre Unterarme auf Armlehnen oder dem Tisch auf?</translation>
    </message>
    <message>
        <source>Do your feet rest on the floor or a foot-rest?</source>
        <translation>Stehen Ihre Füße auf dem Boden oder einer Fußstütze?</translation>
    </message>
    <message>
        <source>Where does the camera stand?</source>
        <translation>Wo steht die Kamera?</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}&#xa0;…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertigstellen</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>Schritt {step} von {count}</translation>
    </message>
    <message>
        <source>Skip and finish</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>Die erste gefundene</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Set up later</source>
        <translation>Später einrichten</translation>
    </message>
    <message>
        <source>Four short steps, less than a minute.</source>
        <translation>Vier kurze Schritte, weniger als eine Minute.</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>Kamera wählen</translation>
    </message>
    <message>
        <source>Head and shoulders should be in the picture; hips are welcome.</source>
        <translation>Kopf und Schultern sollten im Bild sein, gern auch die Hüften.</translation>
    </message>
    <message>
        <source>Three questions</source>
        <translation>Drei Fragen</translation>
    </message>
    <message>
        <source>The camera cannot see these; they make the score more exact.</source>
        <translation>Die Kamera sieht das nicht; Ihre Antworten machen den Wert genauer.</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Nothing recorded</source>
        <translation>Nichts aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>HistoryCare</name>
    <message>
        <source>Backed up to {file}.</source>
        <translation>Gesichert in {file}.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Save…</source>
        <translation>Speichern&#xa0;…</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Delete these days…</source>
        <translation>Diese Tage löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern&#xa0;…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Alles löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>In {file} geschrieben.</translation>
    </message>
    <message>
        <source>Nothing was recorded on these days.</source>
        <translation>An diesen Tagen wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Delete your whole history? This cannot be undone.</source>
        <translation>Den ganzen Verlauf löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Alles löschen</translation>
    </message>
</context>
<context>
    <name>HoursChart</name>
    <message>
        <source>{state} {minutes} min</source>
        <translation>{state} {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
</context>
<context>
    <name>LimitsView</name>
    <message>
        <source>Live picture with the judged limits</source>
        <translation>Livebild mit den beurteilten Grenzen</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Live picture</source>
        <translation>Livebild</translation>
    </message>
    <message>
        <source>Waiting for a picture…</source>
        <translation>Warten auf ein Bild&#xa0;…</translation>
    </message>
</context>
<context>
    <name>PartsChart</name>
    <message>
        <source>What was the worst of your posture</source>
        <translation>Größte Abweichungen Ihrer Haltung</translation>
    </message>
    <message>
        <source>Nothing to show for this time.</source>
        <translation>Für diese Zeit gibt es nichts zu zeigen.</translation>
    </message>
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>Paused until {time} ({duration} left)</source>
        <translation>Angehalten bis {time} (noch {duration})</translation>
    </message>
</context>
<context>
    <name>PeriodPage</name>
    <message>
        <source>Poor posture by hour and day of the week</source>
        <translation>Schlechte Haltung nach Stunde und Wochentag</translation>
    </message>
    <message>
        <source>Poor posture by day</source>
        <translation>Schlechte Haltung je Tag</translation>
    </message>
    <message>
        <source>No records yet.</source>
        <translation>Noch keine Rekorde.</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Monatlich</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Hours in the picture.</source>
        <translation>Stunden im Bild.</translation>
    </message>
    <message>
        <source>When it gets poor</source>
        <translation>Wann die Haltung nachlässt</translation>
    </message>
    <message>
        <source>Share of poor posture; the stronger, the more of it.</source>
        <translation>Anteil schlechter Haltung; je kräftiger die Farbe, desto mehr.</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>Größte Abweichungen</translation>
    </message>
    <message>
        <source>Time in which each was furthest from your own posture.</source>
        <translation>Wie lange jede davon die größte war.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Rekorde</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>RULA-Wert</translation>
    </message>
    <message>
        <source>Each day&apos;s mean range, and the trend.</source>
        <translation>Der mittlere Bereich jedes Tages und der Trend.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Each day&apos;s mean, and the trend.</source>
        <translation>Der Mittelwert jedes Tages und der Trend.</translation>
    </message>
</context>
<context>
    <name>ProfilesPanel</name>
    <message>
        <source>There is none yet: calibrate to make one.</source>
        <translation>Es gibt noch keines: Eine Kalibrierung legt eines an.</translation>
    </message>
    <message>
        <source>What shall the new profile be called?</source>
        <translation>Wie soll das neue Profil heißen?</translation>
    </message>
    <message>
        <source>There is already a profile called {name}; choose another name.</source>
        <translation>Ein Profil namens {name} gibt es schon; bitte einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>What shall {name} be called?</source>
        <translation>Wie soll {name} heißen?</translation>
    </message>
    <message>
        <source>Delete the profile {name}? This cannot be undone.</source>
        <translation>Das Profil {name} löschen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} ist gelöscht.</translation>
    </message>
    <message>
        <source>{name}, calibrated on {day}</source>
        <translation>{name}, kalibriert am {day}</translation>
    </message>
    <message>
        <source>{profile} (in use)</source>
        <translation>{profile} (aktiv)</translation>
    </message>
    <message>
        <source>Stop using</source>
        <translation>Nicht mehr verwenden</translation>
    </message>
    <message>
        <source>Your profiles</source>
        <translation>Ihre Profile</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Neues Profil&#xa0;…</translation>
    </message>
</context>
<context>
    <name>PromptWindow</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>RehearsalCard</name>
    <message>
        <source>There is nothing to try it on yet: what Lumbar saw today before the settings were last saved may have been judged by other limits.</source>
        <translation>Noch lässt es sich nicht ausprobieren: Was Lumbar heute vor dem letzten Speichern der Einstellungen erfasst hat, wurde vielleicht nach anderen Grenzen beurteilt.</translation>
    </message>
    <message>
        <source>There is nothing to try it on yet: Lumbar has not watched today.</source>
        <translation>Noch lässt es sich nicht ausprobieren: Lumbar hat heute nichts erfasst.</translation>
    </message>
</context>
<context>
    <name>Remote</name>
    <message>
        <source>Calibrated</source>
        <translation>Kalibriert</translation>
    </message>
    <message>
        <source>Not calibrated</source>
        <translation>Nicht kalibriert</translation>
    </message>
</context>
<context>
    <name>SaveMenu</name>
    <message>
        <source>Report as PDF…</source>
        <translation>Bericht als PDF&#xa0;…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>Bericht drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Minutes as CSV…</source>
        <translation>Minuten als CSV&#xa0;…</translation>
    </message>
    <message>
        <source>Minutes as JSON…</source>
        <translation>Minuten als JSON&#xa0;…</translation>
    </message>
    <message>
        <source>Chart as PNG</source>
        <translation>Diagramm als PNG</translation>
    </message>
</context>
<context>
    <name>ScoreChances</name>
    <message>
        <source>Probability of each RULA score</source>
        <translation>Wahrscheinlichkeit jedes RULA-Werts</translation>
    </message>
</context>
<context>
    <name>ScoreTrend</name>
    <message>
        <source>RULA {low} to {high}</source>
        <translation>RULA {low} bis {high}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Lumbar settings</source>
        <translation>Lumbar-Einstellungen</translation>
    </message>
    <message>
        <source>No setting fits these words.</source>
        <translation>Keine Einstellung passt zu diesen Wörtern.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Defaults of this page</source>
        <translation>Standardwerte dieser Seite</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>What is judged</source>
        <translation>Was beurteilt wird</translation>
    </message>
    <message>
        <source>No picture now: Lumbar is paused, or the camera is not available.</source>
        <translation>Gerade kein Bild: Lumbar ist angehalten, oder die Kamera ist nicht verfügbar.</translation>
    </message>
    <message>
        <source>Go through the first steps again…</source>
        <translation>Erste Schritte wiederholen&#xa0;…</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Protokollordner öffnen</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{start} to {end} {state}</source>
        <translation>{start} bis {end} {state}</translation>
    </message>
</context>
<context>
    <name>WhyScore</name>
    <message>
        <source>Why this score?</source>
        <translation>Warum dieser Wert?</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>No score now</source>
        <translation>Gerade kein Wert</translation>
    </message>
    <message>
        <source>{score}, {side}</source>
        <comment>the RULA score and which arm is worse</comment>
        <translation>{score}, {side}</translation>
    </message>
    <message>
        <source>RULA worksheet</source>
        <translation>RULA-Arbeitsblatt</translation>
    </message>
    <message>
        <source>Stop following you, to read in peace</source>
        <translation>Anzeige anhalten, um in Ruhe zu lesen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>_Strip</name>
    <message>
        <source>Lumbar frame</source>
        <translation>Lumbar-Rahmen</translation>
    </message>
</context>
</TS>
