<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name></name>
    <message>
        <source>Lower your chin a little</source>
        <translation>Baissez un peu le menton</translation>
    </message>
    <message>
        <source>Sit up, drop your shoulders</source>
        <translation>Redressez-vous, relâchez les épaules</translation>
    </message>
    <message>
        <source>Settle back into your seat</source>
        <translation>Calez-vous bien dans votre siège</translation>
    </message>
    <message>
        <source>Move closer to the desk</source>
        <translation>Rapprochez-vous du bureau</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>Reculez un peu</translation>
    </message>
    <message>
        <source>Shift back to your left</source>
        <translation>Décalez-vous vers la gauche</translation>
    </message>
    <message>
        <source>Shift back to your right</source>
        <translation>Décalez-vous vers la droite</translation>
    </message>
    <message>
        <source>Tilt your head left</source>
        <translation>Inclinez la tête à gauche</translation>
    </message>
    <message>
        <source>Tilt your head right</source>
        <translation>Inclinez la tête à droite</translation>
    </message>
    <message>
        <source>Draw your chin straight back</source>
        <translation>Reculez le menton bien droit</translation>
    </message>
    <message>
        <source>Sit upright, use the back-rest</source>
        <translation>Redressez-vous, utilisez le dossier</translation>
    </message>
    <message>
        <source>Lift your head</source>
        <translation>Relevez la tête</translation>
    </message>
    <message>
        <source>Drop your shoulders</source>
        <translation>Relâchez les épaules</translation>
    </message>
    <message>
        <source>Drop your left shoulder</source>
        <translation>Abaissez l’épaule gauche</translation>
    </message>
    <message>
        <source>Drop your right shoulder</source>
        <translation>Abaissez l’épaule droite</translation>
    </message>
    <message>
        <source>Turn your head back left</source>
        <translation>Ramenez la tête vers la gauche</translation>
    </message>
    <message>
        <source>Turn your head back right</source>
        <translation>Ramenez la tête vers la droite</translation>
    </message>
    <message>
        <source>Let your head come forward</source>
        <translation>Laissez la tête venir vers l’avant</translation>
    </message>
    <message>
        <source>Bring your elbows in</source>
        <translation>Rapprochez les coudes du corps</translation>
    </message>
    <message>
        <source>Bend your elbows squarely</source>
        <translation>Pliez les coudes à angle droit</translation>
    </message>
    <message>
        <source>Straighten your wrists</source>
        <translation>Gardez les poignets droits</translation>
    </message>
    <message>
        <source>Turn your hands less</source>
        <translation>Tournez moins les mains</translation>
    </message>
    <message>
        <source>Straighten your neck</source>
        <translation>Gardez la nuque droite</translation>
    </message>
    <message>
        <source>Put both feet down</source>
        <translation>Posez les deux pieds</translation>
    </message>
    <message>
        <source>Move: you sat still long</source>
        <translation>Il est temps de bouger</translation>
    </message>
    <message>
        <source>Put the load down</source>
        <translation>Posez la charge</translation>
    </message>
    <message>
        <source>Sit up and relax</source>
        <translation>Redressez-vous et détendez-vous</translation>
    </message>
    <message>
        <source>Move back {cm} cm</source>
        <translation>Reculez de {cm}&#xa0;cm</translation>
    </message>
    <message>
        <source>Move {cm} cm closer</source>
        <translation>Rapprochez-vous de {cm}&#xa0;cm</translation>
    </message>
    <message>
        <source>head up and down</source>
        <translation>tête levée ou baissée</translation>
    </message>
    <message>
        <source>height of the head</source>
        <translation>hauteur de la tête</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>distance</translation>
    </message>
    <message>
        <source>leaning to the side</source>
        <translation>inclinaison du buste</translation>
    </message>
    <message>
        <source>tilt of the head</source>
        <translation>inclinaison de la tête</translation>
    </message>
    <message>
        <source>tilt of the shoulders</source>
        <translation>inclinaison des épaules</translation>
    </message>
    <message>
        <source>turn of the head</source>
        <translation>rotation de la tête</translation>
    </message>
    <message>
        <source>head forwards and back</source>
        <translation>tête en avant ou en arrière</translation>
    </message>
    <message>
        <source>The camera did not see you for long enough; sit in the picture and try again.</source>
        <translation>Vous n’avez pas été visible assez longtemps&#x202f;; restez dans l’image et réessayez.</translation>
    </message>
    <message>
        <source>Your head was not seen well enough; face the camera in good light and try again.</source>
        <translation>Votre tête n’était pas assez visible&#x202f;; regardez la caméra sous un bon éclairage et réessayez.</translation>
    </message>
    <message>
        <source>The calibration was made by another version; calibrate again.</source>
        <translation>Le calibrage provient d’une autre version&#x202f;; veuillez recalibrer.</translation>
    </message>
    <message>
        <source>The calibration holds no measures; calibrate again.</source>
        <translation>Le calibrage ne contient aucune mesure&#x202f;; veuillez recalibrer.</translation>
    </message>
    <message>
        <source>The calibration holds an unknown entry; calibrate again.</source>
        <translation>Le calibrage contient une entrée inconnue&#x202f;; veuillez recalibrer.</translation>
    </message>
    <message>
        <source>The calibration of {name} is damaged; calibrate again.</source>
        <translation>Le calibrage de {name} est endommagé&#x202f;; veuillez recalibrer.</translation>
    </message>
    <message>
        <source>You moved too much ({part}); sit still and try again.</source>
        <translation>Vous avez trop bougé ({part})&#x202f;; restez immobile et réessayez.</translation>
    </message>
    <message>
        <source>The demo&apos;s portrait “{path}” is missing or damaged; reinstall Lumbar.</source>
        <translation>Le portrait «&#x202f;{path}&#x202f;» de la démonstration est absent ou endommagé&#x202f;; réinstallez Lumbar.</translation>
    </message>
    <message>
        <source>“{path}” holds no frame that can be read; is it complete?</source>
        <translation>«&#x202f;{path}&#x202f;» ne contient aucune image lisible&#x202f;; le fichier est-il complet&#x202f;?</translation>
    </message>
    <message>
        <source>The name of “{path}” is not UTF-8, and so it cannot be opened; rename it.</source>
        <translation>Le nom de « {path} » n’est pas en UTF-8, le fichier ne peut donc pas être ouvert ; renommez-le.</translation>
    </message>
    <message>
        <source>“{path}” is not a video that can be read, or is damaged.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas une vidéo lisible, ou le fichier est endommagé.</translation>
    </message>
    <message>
        <source>“{path}” ends early: {count} of its {total} frames could be read; the file is damaged or incomplete.</source>
        <translation>«&#x202f;{path}&#x202f;» s’arrête trop tôt&#x202f;: {count} images sur {total} ont pu être lues&#x202f;; le fichier est endommagé ou incomplet.</translation>
    </message>
    <message>
        <source>None of the {count} pictures can be read. {problem}</source>
        <translation>Aucune des {count} images n’est lisible. {problem}</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>Impossible de lire «&#x202f;{path}&#x202f;»&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>“{path}” is not a picture that can be read; it is damaged or cut off.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas une image lisible&#x202f;; le fichier est endommagé ou tronqué.</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be read: {reason}.</source>
        <translation>Impossible de lire le dossier «&#x202f;{path}&#x202f;»&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>The folder “{path}” holds no pictures.</source>
        <translation>Le dossier «&#x202f;{path}&#x202f;» ne contient aucune image.</translation>
    </message>
    <message>
        <source>“{path}” does not exist.</source>
        <translation>«&#x202f;{path}&#x202f;» n’existe pas.</translation>
    </message>
    <message>
        <source>“{path}” is not a file.</source>
        <translation>«&#x202f;{path}&#x202f;» n’est pas un fichier.</translation>
    </message>
    <message>
        <source>Starting the camera.</source>
        <translation>La caméra démarre.</translation>
    </message>
    <message>
        <source>The camera sends no picture; Lumbar keeps trying, and unplugging it and plugging it in again may help.</source>
        <translation>La caméra n’envoie pas d’image&#x202f;; Lumbar continue d’essayer. La débrancher puis la rebrancher peut aider.</translation>
    </message>
    <message>
        <source>The camera repeats the same picture; unplug it and plug it in again.</source>
        <translation>La caméra répète la même image&#x202f;; débranchez-la puis rebranchez-la.</translation>
    </message>
    <message>
        <source>The camera sees only black; open its shutter or switch on a light.</source>
        <translation>La caméra ne voit que du noir&#x202f;; ouvrez son cache ou allumez une lampe.</translation>
    </message>
    <message>
        <source>It is too dark for the camera to see you; switch on a light, and look whether something covers the lens.</source>
        <translation>Il fait trop sombre pour que la caméra vous voie&#x202f;; allumez une lampe et vérifiez que rien ne couvre l’objectif.</translation>
    </message>
    <message>
        <source>The camera is in use by another program; Lumbar goes on when it is free.</source>
        <translation>La caméra est utilisée par un autre programme&#x202f;; Lumbar reprendra dès qu’elle sera libre.</translation>
    </message>
    <message>
        <source>Lumbar may not use the camera; allow it in the system&apos;s privacy settings, on Linux by adding your user to the group “video”.</source>
        <translation>Lumbar n’a pas le droit d’utiliser la caméra&#x202f;; autorisez-le dans les paramètres de confidentialité du système, sous Linux en ajoutant votre compte au groupe «&#x202f;video&#x202f;».</translation>
    </message>
    <message>
        <source>Lumbar was not allowed to use the camera; allow it in the system settings under Privacy and Security, Camera, and start Lumbar again.</source>
        <translation>Lumbar n’a pas été autorisé à utiliser la caméra ; autorisez-le dans les réglages du système sous Confidentialité et sécurité, Caméra, puis relancez Lumbar.</translation>
    </message>
    <message>
        <source>The camera&apos;s pictures arrive damaged; plug it into another socket, without a hub.</source>
        <translation>Les images de la caméra arrivent endommagées&#x202f;; branchez-la sur une autre prise, sans concentrateur.</translation>
    </message>
    <message>
        <source>“{camera}”</source>
        <translation>«&#x202f;{camera}&#x202f;»</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>La caméra</translation>
    </message>
    <message>
        <source>{camera} does not open; it may be in use by another program, or the system&apos;s privacy settings do not allow it.</source>
        <translation>{camera} ne s’ouvre pas&#x202f;; elle est peut-être utilisée par un autre programme, ou les paramètres de confidentialité du système ne l’autorisent pas.</translation>
    </message>
    <message>
        <source>{camera} gives no pictures; choose another camera in the settings.</source>
        <translation>{camera} ne fournit pas d’images&#x202f;; choisissez une autre caméra dans les paramètres.</translation>
    </message>
    <message>
        <source>{camera} works only through the system&apos;s own camera software; install “v4l2-relayd”, then choose its camera in the settings.</source>
        <translation>{camera} ne fonctionne qu’avec le logiciel de caméra du système&#x202f;; installez «&#x202f;v4l2-relayd&#x202f;», puis choisissez sa caméra dans les paramètres.</translation>
    </message>
    <message>
        <source>The camera {camera} is not connected; plug it in or choose another one in the settings.</source>
        <translation>La caméra {camera} n’est pas connectée&#x202f;; branchez-la ou choisissez-en une autre dans les paramètres.</translation>
    </message>
    <message>
        <source>No camera is connected; plug one in.</source>
        <translation>Aucune caméra n’est connectée&#x202f;; branchez-en une.</translation>
    </message>
    <message>
        <source>Another program uses the camera; Lumbar goes on when it is done.</source>
        <translation>Un autre programme utilise la caméra&#x202f;; Lumbar reprendra dès qu’il aura terminé.</translation>
    </message>
    <message>
        <source>The model {name} is not a depth model; please reinstall Lumbar.</source>
        <translation>Le modèle {name} n’est pas un modèle de profondeur&#x202f;; veuillez réinstaller Lumbar.</translation>
    </message>
    <message>
        <source>please reinstall Lumbar</source>
        <translation>veuillez réinstaller Lumbar</translation>
    </message>
    <message>
        <source>The model file {path} is missing; {repair}.</source>
        <translation>Le fichier de modèle {path} est introuvable&#x202f;; {repair}.</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read ({reason}); check its permissions or reinstall Lumbar.</source>
        <translation>Impossible de lire le fichier de modèle {path} ({reason})&#x202f;; vérifiez ses droits d’accès ou réinstallez Lumbar.</translation>
    </message>
    <message>
        <source>The model file {path} is damaged or was changed (its SHA-256 is not the one in {manifest}); {repair}.</source>
        <translation>Le fichier de modèle {path} est endommagé ou a été modifié (son empreinte SHA-256 n’est pas celle de {manifest})&#x202f;; {repair}.</translation>
    </message>
    <message>
        <source>The list of models {path} is missing; {repair}.</source>
        <translation>La liste des modèles {path} est introuvable&#x202f;; {repair}.</translation>
    </message>
    <message>
        <source>The list of models {path} is damaged ({error}); {repair}.</source>
        <translation>La liste des modèles {path} est endommagée ({error})&#x202f;; {repair}.</translation>
    </message>
    <message>
        <source>There is no model “{name}”; choose one of: {known}.</source>
        <translation>Le modèle «&#x202f;{name}&#x202f;» n’existe pas&#x202f;; choix possibles&#x202f;: {known}.</translation>
    </message>
    <message>
        <source>onnxruntime is damaged; “lumbar doctor” says how to repair it.</source>
        <translation>onnxruntime est endommagé&#x202f;; «&#x202f;lumbar doctor&#x202f;» indique comment le réparer.</translation>
    </message>
    <message>
        <source>The model {name} cannot be run by onnxruntime {version}; please reinstall Lumbar ({error}).</source>
        <translation>onnxruntime {version} ne peut pas exécuter le modèle {name}&#x202f;; veuillez réinstaller Lumbar ({error}).</translation>
    </message>
    <message>
        <source>The model {name} is not a pose model with 17 keypoints; please reinstall Lumbar.</source>
        <translation>Le modèle {name} n’est pas un modèle de pose à 17 points clés&#x202f;; veuillez réinstaller Lumbar.</translation>
    </message>
    <message>
        <source>check the permissions of the file and its folder</source>
        <translation>vérifiez les droits d’accès du fichier et de son dossier</translation>
    </message>
    <message>
        <source>make room on the disk</source>
        <translation>libérez de l’espace sur le disque</translation>
    </message>
    <message>
        <source>make room on the disk or check it for faults</source>
        <translation>libérez de l’espace sur le disque ou vérifiez qu’il n’a pas de défaut</translation>
    </message>
    <message>
        <source>another program is using it, try again</source>
        <translation>un autre programme l’utilise, réessayez</translation>
    </message>
    <message>
        <source>close other programs, the memory is full</source>
        <translation>la mémoire est pleine, fermez d’autres programmes</translation>
    </message>
    <message>
        <source>start Lumbar again, which rescues what can still be read</source>
        <translation>relancez Lumbar, qui récupérera ce qui est encore lisible</translation>
    </message>
    <message>
        <source>The history {path} cannot be used ({reason}); {todo}.</source>
        <translation>L’historique {path} est inutilisable ({reason})&#x202f;; {todo}.</translation>
    </message>
    <message>
        <source>The history {path} cannot be used (it is damaged); start Lumbar again, which rescues what can still be read.</source>
        <translation>L’historique {path} est inutilisable (il est endommagé)&#x202f;; relancez Lumbar, qui récupérera ce qui est encore lisible.</translation>
    </message>
    <message>
        <source>The history {path} cannot be used ({reason}); check its permissions.</source>
        <translation>L’historique {path} est inutilisable ({reason})&#x202f;; vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>The history {path} is in use by a running Lumbar; quit that first.</source>
        <translation>L’historique {path} est utilisé par un Lumbar déjà lancé&#x202f;; quittez d’abord celui-ci.</translation>
    </message>
    <message>
        <source>There is no history at {path} yet; let Lumbar run for a minute.</source>
        <translation>Il n’y a pas encore d’historique à l’emplacement {path}&#x202f;; laissez tourner Lumbar une minute.</translation>
    </message>
    <message>
        <source>There is no file {path}; choose a backup that Lumbar made.</source>
        <translation>Le fichier {path} n’existe pas&#x202f;; choisissez une sauvegarde faite par Lumbar.</translation>
    </message>
    <message>
        <source>{path} is not a backup of Lumbar, or damaged; choose another.</source>
        <translation>{path} n’est pas une sauvegarde de Lumbar, ou elle est endommagée&#x202f;; choisissez-en une autre.</translation>
    </message>
    <message>
        <source>{path} is no history of Lumbar; give another file.</source>
        <translation>{path} n’est pas un historique de Lumbar&#x202f;; indiquez un autre fichier.</translation>
    </message>
    <message>
        <source>The history {path} was written by a newer Lumbar (file format {version}, this one knows {newest}) and is left as it is; install the newer Lumbar or move the file away.</source>
        <translation>L’historique {path} a été écrit par un Lumbar plus récent (format de fichier {version}, celui-ci connaît {newest}) et reste tel quel&#x202f;; installez le Lumbar plus récent ou déplacez le fichier.</translation>
    </message>
    <message>
        <source>{path} is not a file; move it away.</source>
        <translation>{path} n’est pas un fichier&#x202f;; déplacez-le.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check its permissions.</source>
        <translation>Impossible de lire {path} ({reason})&#x202f;; vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>{path} is damaged: it has no valid version.</source>
        <translation>{path} est endommagé&#x202f;: il n’a pas de version valide.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Lumbar (file format {version}, this one knows {newest}) and is left as it is; install the newer Lumbar or move the file away.</source>
        <translation>{path} a été écrit par un Lumbar plus récent (format de fichier {version}, celui-ci connaît {newest}) et reste tel quel&#x202f;; installez le Lumbar plus récent ou déplacez le fichier.</translation>
    </message>
    <message>
        <source>{path} is damaged: it is far too large.</source>
        <translation>{path} est endommagé&#x202f;: il est beaucoup trop volumineux.</translation>
    </message>
    <message>
        <source>{path} is damaged: it is not valid JSON.</source>
        <translation>{path} est endommagé&#x202f;: ce n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>{path} is damaged: it is not a JSON object.</source>
        <translation>{path} est endommagé&#x202f;: ce n’est pas un objet JSON.</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <translation>{low:g} à {high:g}</translation>
    </message>
    <message>
        <source>{low:g} to {high:g} {unit}</source>
        <translation>{low:g} à {high:g} {unit}</translation>
    </message>
    <message>
        <source>{setting} must be {wanted}, not {value}.</source>
        <translation>«&#x202f;{setting}&#x202f;» attend {wanted}, et non {value}.</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>l’une des valeurs {choices}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>plain text of at most {count} characters</source>
        <translation>un texte simple de {count} caractères au plus</translation>
    </message>
    <message>
        <source>a whole number from {limits}</source>
        <translation>un nombre entier de {limits}</translation>
    </message>
    <message>
        <source>a number from {limits}</source>
        <translation>un nombre de {limits}</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); check its permissions.</source>
        <translation>Impossible de créer le dossier {folder} ({reason})&#x202f;; vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); make room or check its permissions.</source>
        <translation>Impossible d’écrire {path} ({reason})&#x202f;; libérez de l’espace ou vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be set aside ({reason}); move it away yourself.</source>
        <translation>{path} est endommagé et n’a pas pu être mis de côté ({reason})&#x202f;; déplacez-le vous-même.</translation>
    </message>
    <message>
        <source>{folder} still holds copies ({reason}); delete them yourself.</source>
        <translation>{folder} contient encore des copies ({reason})&#x202f;; supprimez-les vous-même.</translation>
    </message>
    <message>
        <source>These days are outside the calendar; take days near today.</source>
        <translation>Ces jours sont hors du calendrier&#x202f;; choisissez des jours plus proches d’aujourd’hui.</translation>
    </message>
    <message>
        <source>There is no profile {path}; calibrate to make one.</source>
        <translation>Le profil {path} n’existe pas&#x202f;; un calibrage le créera.</translation>
    </message>
    <message>
        <source>The profile {path} is damaged; calibrate again to replace it.</source>
        <translation>Le profil {path} est endommagé&#x202f;; un nouveau calibrage le remplacera.</translation>
    </message>
    <message>
        <source>A profile&apos;s name has 1 to {most} characters.</source>
        <translation>Un nom de profil compte de 1 à {most} caractères.</translation>
    </message>
    <message>
        <source>There is already a profile called {name}; choose another name.</source>
        <translation>Il existe déjà un profil nommé {name}&#x202f;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{path} cannot be deleted ({reason}); check its permissions.</source>
        <translation>Impossible de supprimer {path} ({reason})&#x202f;; vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>The history was damaged: {saved} of its minutes were saved, and the damaged file is kept as {kept}.</source>
        <translation>L’historique était endommagé&#x202f;: {saved} minutes ont été récupérées, et le fichier endommagé est conservé sous {kept}.</translation>
    </message>
    <message>
        <source>Posture and alerts</source>
        <translation>Posture et alertes</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Poste de travail</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Schedule and breaks</source>
        <translation>Horaires et pauses</translation>
    </message>
    <message>
        <source>Statistics and privacy</source>
        <translation>Statistiques et confidentialité</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Deviation limit</source>
        <translation>Limite d’écart</translation>
    </message>
    <message>
        <source>How far you may move from your upright posture: 1 is usual, less is stricter.</source>
        <translation>De combien vous pouvez vous écarter de votre posture droite&#x202f;: 1 est la valeur habituelle, moins est plus strict.</translation>
    </message>
    <message>
        <source>RULA action level</source>
        <translation>Niveau d’action RULA</translation>
    </message>
    <message>
        <source>Also warn when the whole posture reaches this RULA action level.</source>
        <translation>Alerter aussi lorsque la posture entière atteint ce niveau d’action RULA.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>2: changes may be needed</source>
        <translation>2&#x202f;: changement peut-être nécessaire</translation>
    </message>
    <message>
        <source>3: changes soon</source>
        <translation>3&#x202f;: changement rapide</translation>
    </message>
    <message>
        <source>4: changes at once</source>
        <translation>4&#x202f;: changement immédiat</translation>
    </message>
    <message>
        <source>Far off from</source>
        <translation>Très éloigné à partir de</translation>
    </message>
    <message>
        <source>From this many times your limit on, the frame and the small window turn red; before that they are amber.</source>
        <translation>À partir de ce multiple de votre limite, le cadre et la petite fenêtre deviennent rouges ; avant, ils sont ambre.</translation>
    </message>
    <message>
        <source>Warn after</source>
        <translation>Alerter après</translation>
    </message>
    <message>
        <source>How long a posture must be bad before Lumbar says so.</source>
        <translation>Combien de temps une posture doit être mauvaise avant que Lumbar le signale.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Recovery margin</source>
        <translation>Marge de fin d’alerte</translation>
    </message>
    <message>
        <source>How far below the limit you must come before the posture counts as good again, as a share of the limit.</source>
        <translation>De combien vous devez repasser sous la limite pour que la posture soit de nouveau jugée bonne, en fraction de la limite.</translation>
    </message>
    <message>
        <source>Recovered after</source>
        <translation>Fin d’alerte après</translation>
    </message>
    <message>
        <source>How long the posture must be good before a warning is taken away.</source>
        <translation>Combien de temps la posture doit être bonne avant qu’une alerte soit retirée.</translation>
    </message>
    <message>
        <source>Pause between warnings</source>
        <translation>Intervalle entre les alertes</translation>
    </message>
    <message>
        <source>After a warning has ended, no new one comes for this long.</source>
        <translation>Après la fin d’une alerte, aucune autre n’est donnée pendant ce temps.</translation>
    </message>
    <message>
        <source>Remind after</source>
        <translation>Rappeler après</translation>
    </message>
    <message>
        <source>While the posture stays bad, the warning is shown again this often; 0 for never.</source>
        <translation>Tant que la posture reste mauvaise, l’alerte est répétée à cet intervalle&#x202f;; 0 pour jamais.</translation>
    </message>
    <message>
        <source>Static posture after</source>
        <translation>Posture statique après</translation>
    </message>
    <message>
        <source>A posture held longer than this adds to the RULA score as static muscle use.</source>
        <translation>Une posture maintenue plus longtemps augmente le score RULA au titre de l’activité musculaire statique.</translation>
    </message>
    <message>
        <source>Forearms supported</source>
        <translation>Avant-bras soutenus</translation>
    </message>
    <message>
        <source>Whether your forearms rest on arm-rests or the desk; the camera cannot see it.</source>
        <translation>Vos avant-bras reposent-ils sur des accoudoirs ou sur le bureau&#x202f;? La caméra ne le voit pas.</translation>
    </message>
    <message>
        <source>Feet supported</source>
        <translation>Pieds soutenus</translation>
    </message>
    <message>
        <source>Whether your feet rest on the floor or a foot-rest; the camera cannot see it.</source>
        <translation>Vos pieds reposent-ils sur le sol ou sur un repose-pieds&#x202f;? La caméra ne le voit pas.</translation>
    </message>
    <message>
        <source>Wrists straight</source>
        <translation>Poignets droits</translation>
    </message>
    <message>
        <source>Whether your wrists are straight while you type; the camera cannot see it.</source>
        <translation>Vos poignets sont-ils droits quand vous tapez&#x202f;? La caméra ne le voit pas.</translation>
    </message>
    <message>
        <source>Back supported</source>
        <translation>Dos soutenu</translation>
    </message>
    <message>
        <source>Whether you use the back-rest of your chair; the camera cannot see it.</source>
        <translation>Utilisez-vous le dossier de votre siège&#x202f;? La caméra ne le voit pas.</translation>
    </message>
    <message>
        <source>The camera stands</source>
        <translation>Position de la caméra</translation>
    </message>
    <message>
        <source>In front of you it compares you with your calibrated posture; at your side it measures neck and trunk for the RULA score; between the two Lumbar is less sure.</source>
        <translation>Devant vous, elle vous compare à votre posture calibrée&#x202f;; à côté de vous, elle mesure le cou et le tronc pour le score RULA&#x202f;; entre les deux, Lumbar est moins sûr.</translation>
    </message>
    <message>
        <source>Which camera watches; empty takes the first one found.</source>
        <translation>Quelle caméra est utilisée&#x202f;; vide&#x202f;: la première trouvée.</translation>
    </message>
    <message>
        <source>Picture width</source>
        <translation>Largeur d’image</translation>
    </message>
    <message>
        <source>Width asked of the camera; more costs power and hardly helps.</source>
        <translation>Largeur demandée à la caméra&#x202f;; une valeur plus élevée consomme plus et n’aide guère.</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Picture height</source>
        <translation>Hauteur d’image</translation>
    </message>
    <message>
        <source>Height asked of the camera.</source>
        <translation>Hauteur demandée à la caméra.</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>Champ de vision</translation>
    </message>
    <message>
        <source>Angle that the camera&apos;s picture shows from left to right, 20 at least, for the distance to the screen; 0 if you do not know it. Calibrating with a measured distance is more exact.</source>
        <translation>Angle que l’image de la caméra couvre de gauche à droite, au moins 20, pour la distance à l’écran&#x202f;; 0 si vous ne le connaissez pas. Un calibrage avec une distance mesurée est plus précis.</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>How many pictures a second are judged; more costs power.</source>
        <translation>Combien d’images sont évaluées par seconde&#x202f;; plus il y en a, plus cela consomme.</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Mirror the live view</source>
        <translation>Inverser l’image en direct</translation>
    </message>
    <message>
        <source>Show yourself as in a mirror; the scores are the same.</source>
        <translation>Vous vous voyez comme dans un miroir&#x202f;; les scores sont les mêmes.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is mirrored</source>
        <translation>L’image de la caméra est inversée</translation>
    </message>
    <message>
        <source>Some cameras deliver their picture as in a mirror, and Lumbar then takes left for right. If its advice names the wrong side, switch this on and calibrate again.</source>
        <translation>Certaines caméras fournissent une image comme dans un miroir, et Lumbar confond alors la gauche et la droite. Si ses conseils nomment le mauvais côté, activez ceci et recalibrez.</translation>
    </message>
    <message>
        <source>Leave the camera to others</source>
        <translation>Laisser la caméra aux autres</translation>
    </message>
    <message>
        <source>Let go of the camera when another program opens it, and go on when that one is done.</source>
        <translation>Libérer la caméra quand un autre programme l’ouvre, et reprendre quand il a terminé.</translation>
    </message>
    <message>
        <source>Save energy on battery</source>
        <translation>Économiser l’énergie sur batterie</translation>
    </message>
    <message>
        <source>While the computer runs on its battery, judge at most two pictures a second and show no live picture.</source>
        <translation>Tant que l’ordinateur fonctionne sur batterie, évaluer au plus deux images par seconde et ne pas montrer d’image en direct.</translation>
    </message>
    <message>
        <source>What Lumbar speaks, from now on.</source>
        <translation>La langue que parle Lumbar, dès maintenant.</translation>
    </message>
    <message>
        <source>Depth estimate</source>
        <translation>Estimation de profondeur</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>Afficher des notifications</translation>
    </message>
    <message>
        <source>Warn with a desktop notification. Without any kind of warning Lumbar only keeps the history.</source>
        <translation>Alerter par une notification du bureau. Sans aucune forme d’alerte, Lumbar tient seulement l’historique.</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>Émettre un son</translation>
    </message>
    <message>
        <source>Warn with two soft tones, at most once a minute.</source>
        <translation>Alerter par deux sons doux, au plus une fois par minute.</translation>
    </message>
    <message>
        <source>Colour the screen&apos;s edges</source>
        <translation>Colorer les bords de l’écran</translation>
    </message>
    <message>
        <source>While a warning lasts, every screen gets a thin frame: red, amber, then green once you sit well. Wayland desktops do not allow it.</source>
        <translation>Pendant une alerte, chaque écran reçoit un mince cadre&#x202f;: rouge, orange, puis vert dès que votre posture est bonne. Les environnements Wayland ne le permettent pas.</translation>
    </message>
    <message>
        <source>Show a small window</source>
        <translation>Afficher une petite fenêtre</translation>
    </message>
    <message>
        <source>While a warning lasts, a small figure in the corner shows what to correct.</source>
        <translation>Pendant une alerte, une petite silhouette dans le coin montre ce qu’il faut corriger.</translation>
    </message>
    <message>
        <source>Hold back when you are busy</source>
        <translation>Retenir les alertes en pleine activité</translation>
    </message>
    <message>
        <source>No warnings during do-not-disturb or while a program fills the screen; one summary afterwards.</source>
        <translation>Aucune alerte en mode «&#x202f;Ne pas déranger&#x202f;» ou quand un programme occupe tout l’écran&#x202f;; un résumé ensuite.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>On these days no warnings come between the two times below.</source>
        <translation>Ces jours-là, aucune alerte n’est donnée entre les deux heures ci-dessous.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Du lundi au vendredi</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>Samedi et dimanche</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Calme à partir de</translation>
    </message>
    <message>
        <source>When the quiet hours begin.</source>
        <translation>Quand commencent les heures calmes.</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Calme jusqu’à</translation>
    </message>
    <message>
        <source>When the quiet hours end; before the beginning means on the next day.</source>
        <translation>Quand finissent les heures calmes&#x202f;; avant le début signifie le lendemain.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <translation>Lancer à l’ouverture de session</translation>
    </message>
    <message>
        <source>Start Lumbar in the tray when you log in.</source>
        <translation>Lancer Lumbar dans la zone de notification quand vous ouvrez une session.</translation>
    </message>
    <message>
        <source>A key to pause</source>
        <translation>Raccourci pour suspendre</translation>
    </message>
    <message>
        <source>Ask the desktop for a key that pauses and resumes Lumbar from everywhere, at first Ctrl+Alt+P. GNOME and KDE can give one; on other desktops bind “lumbar ctl pause” to a key in their own settings.</source>
        <translation>Demander à l’environnement de bureau un raccourci clavier qui suspend et reprend Lumbar de partout, d’abord Ctrl+Alt+P. GNOME et KDE le permettent&#x202f;; ailleurs, associez «&#x202f;lumbar ctl pause&#x202f;» à une touche dans les paramètres de l’environnement.</translation>
    </message>
    <message>
        <source>Remind me of breaks</source>
        <translation>Me rappeler les pauses</translation>
    </message>
    <message>
        <source>Suggest another posture after a while of stillness, and a break after a long time sitting. Nothing is ever blocked.</source>
        <translation>Proposer une autre posture après un moment d’immobilité, et une pause après une longue période assise. Rien n’est jamais bloqué.</translation>
    </message>
    <message>
        <source>Move after</source>
        <translation>Bouger après</translation>
    </message>
    <message>
        <source>How long you may sit without real movement before Lumbar suggests another posture.</source>
        <translation>Combien de temps vous pouvez rester en position assise sans vraiment bouger avant que Lumbar propose une autre posture.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Break after</source>
        <translation>Pause après</translation>
    </message>
    <message>
        <source>How long you may sit without getting up before Lumbar suggests a break.</source>
        <translation>Combien de temps vous pouvez rester en position assise sans vous lever avant que Lumbar propose une pause.</translation>
    </message>
    <message>
        <source>A break lasts</source>
        <translation>Une pause dure</translation>
    </message>
    <message>
        <source>So long out of the picture counts as a break.</source>
        <translation>Une absence de l’image aussi longue compte comme une pause.</translation>
    </message>
    <message>
        <source>Show an exercise</source>
        <translation>Afficher un exercice</translation>
    </message>
    <message>
        <source>Suggest a short exercise with a drawing along with each reminder.</source>
        <translation>Proposer avec chaque rappel un court exercice accompagné d’un dessin.</translation>
    </message>
    <message>
        <source>Keep the history for</source>
        <translation>Conserver l’historique pendant</translation>
    </message>
    <message>
        <source>Minutes older than this are deleted every day; 0 keeps everything.</source>
        <translation>Les minutes plus anciennes sont supprimées chaque jour&#x202f;; 0 conserve tout.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Name of the calibrated posture to compare with; empty until you calibrate.</source>
        <translation>Nom de la posture calibrée qui sert de référence&#x202f;; vide jusqu’au calibrage.</translation>
    </message>
    <message>
        <source>Pose model</source>
        <translation>Modèle de pose</translation>
    </message>
    <message>
        <source>Thunder finds joints more exactly, Lightning needs less power.</source>
        <translation>Thunder trouve les articulations plus précisément, Lightning consomme moins.</translation>
    </message>
    <message>
        <source>MoveNet Thunder (exact)</source>
        <translation>MoveNet Thunder (précis)</translation>
    </message>
    <message>
        <source>MoveNet Lightning (light)</source>
        <translation>MoveNet Lightning (léger)</translation>
    </message>
    <message>
        <source>A second model looks about once a second how far the head is ahead of the shoulders; without it Lumbar needs less power and memory and misses more.</source>
        <translation>Un second modèle vérifie environ une fois par seconde de combien la tête avance par rapport aux épaules&#x202f;; sans lui, Lumbar consomme moins d’énergie et de mémoire, mais laisse passer davantage.</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>Calculer sur</translation>
    </message>
    <message>
        <source>Where the pose model runs; the graphics card needs CUDA installed.</source>
        <translation>Où s’exécute le modèle de pose&#x202f;; la carte graphique nécessite CUDA.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>Carte graphique (CUDA)</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Fils d’exécution</translation>
    </message>
    <message>
        <source>Processor threads of the pose model; one is enough and saves power.</source>
        <translation>Fils d’exécution du processeur pour le modèle de pose&#x202f;; un seul suffit et économise l’énergie.</translation>
    </message>
    <message>
        <source>Smoothing window</source>
        <translation>Fenêtre de lissage</translation>
    </message>
    <message>
        <source>Joints are smoothed over this long; more is calmer and slower.</source>
        <translation>Les articulations sont lissées sur cette durée&#x202f;; plus elle est longue, plus le résultat est calme et lent.</translation>
    </message>
    <message>
        <source>There is no setting “{name}”.</source>
        <translation>Le paramètre «&#x202f;{name}&#x202f;» n’existe pas.</translation>
    </message>
    <message>
        <source>{error} {kept} The default settings are used.</source>
        <translation>{error} {kept} Les paramètres par défaut s’appliquent.</translation>
    </message>
    <message>
        <source>{error} {kept} The settings from before the last change are used.</source>
        <translation>{error} {kept} Les réglages d’avant la dernière modification sont utilisés.</translation>
    </message>
    <message>
        <source>{error} The default settings are used.</source>
        <translation>{error} Les paramètres par défaut s’appliquent.</translation>
    </message>
    <message>
        <source>The default is used.</source>
        <translation>La valeur par défaut s’applique.</translation>
    </message>
    <message>
        <source>It is not used.</source>
        <translation>Il est ignoré.</translation>
    </message>
    <message>
        <source>{refusal} {used}</source>
        <translation>{refusal} {used}</translation>
    </message>
    <message>
        <source>It is kept as {file}.</source>
        <translation>Il est conservé sous {file}.</translation>
    </message>
    <message>
        <source>The minutes cannot be kept; the log has the details.</source>
        <translation>Impossible d’enregistrer les minutes&#x202f;; le journal donne les détails.</translation>
    </message>
    <message>
        <source>This run keeps no history.</source>
        <translation>Cette session ne tient pas d’historique.</translation>
    </message>
    <message>
        <source>Postures are judged without depth: {reason}</source>
        <translation>Les postures sont évaluées sans profondeur&#x202f;: {reason}</translation>
    </message>
    <message>
        <source>The analysis does not answer; if this lasts, quit Lumbar and start it again.</source>
        <translation>L’analyse ne répond pas&#x202f;; si cela dure, quittez Lumbar et relancez-le.</translation>
    </message>
    <message>
        <source>Lumbar now knows your upright posture.</source>
        <translation>Lumbar connaît maintenant votre posture droite.</translation>
    </message>
    <message>
        <source>There is nothing to learn yet; calibrate your upright posture first.</source>
        <translation>Il n’y a encore rien à apprendre&#x202f;; calibrez d’abord votre posture droite.</translation>
    </message>
    <message>
        <source>Another profile was chosen meanwhile; show your slouch for that one again.</source>
        <translation>Un autre profil a été choisi entre-temps ; montrez à nouveau votre posture affaissée pour celui-ci.</translation>
    </message>
    <message>
        <source>Lumbar now knows how you slouch, and your limits fit that.</source>
        <translation>Lumbar sait maintenant comment vous vous affaissez, et vos limites y sont adaptées.</translation>
    </message>
    <message>
        <source>Lumbar will not warn about this posture again.</source>
        <translation>Lumbar n’alertera plus pour cette posture.</translation>
    </message>
    <message>
        <source>The recording ended before you could be measured.</source>
        <translation>L’enregistrement s’est terminé avant la fin de la mesure.</translation>
    </message>
    <message>
        <source>No picture came to measure you by; try again when the camera works.</source>
        <translation>Aucune image n’est venue pour vous mesurer&#x202f;; réessayez quand la caméra fonctionnera.</translation>
    </message>
    <message>
        <source>Reading the camera failed; Lumbar tries again, and the log has the details.</source>
        <translation>La lecture de la caméra a échoué&#x202f;; Lumbar réessaie, et le journal donne les détails.</translation>
    </message>
    <message>
        <source>The analysis could not start; the log has the details.</source>
        <translation>L’analyse n’a pas pu démarrer&#x202f;; le journal donne les détails.</translation>
    </message>
    <message>
        <source>Analysing the pictures keeps failing; start Lumbar again, and if that does not help, the log has the details.</source>
        <translation>L’analyse des images échoue sans cesse&#x202f;; relancez Lumbar. Si cela n’aide pas, le journal donne les détails.</translation>
    </message>
    <message>
        <source>Finds the 17 joints of one person in a picture. Made by Google (MoveNet) and reduced to 8 bits for Lumbar. Meant for one person near the camera; surest in good light, with head, shoulders and elbows in view. Not meant to tell who somebody is, and no medical device.</source>
        <translation>Trouve les 17 articulations d’une personne dans une image. Créé par Google (MoveNet) et réduit à 8 bits pour Lumbar. Prévu pour une seule personne près de la caméra&#x202f;; plus sûr sous un bon éclairage, avec la tête, les épaules et les coudes visibles. Il n’est pas destiné à identifier quelqu’un et n’est pas un dispositif médical.</translation>
    </message>
    <message>
        <source>Estimates about once a second how far the head is ahead of the shoulders, from 33 landmarks of one person. Made by Google (BlazePose GHUM Heavy); its weights are reduced to 8 bits for Lumbar. It can be switched off in the settings.</source>
        <translation>Estime environ une fois par seconde, à partir de 33 points du corps d’une personne, de combien la tête avance par rapport aux épaules. Créé par Google (BlazePose GHUM Heavy) ; ses poids sont réduits à 8 bits pour Lumbar. Peut être désactivé dans les réglages.</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>voir ses propres fichiers</translation>
    </message>
    <message>
        <source>The pose model runs on: {device}</source>
        <translation>Le modèle de pose s’exécute sur&#x202f;: {device}</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>pas encore chargé</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Input {size} × {size} pixels, {precision}, {megabytes} MB</source>
        <translation>Entrée {size}&#xa0;×&#xa0;{size} pixels, {precision}, {megabytes}&#xa0;Mo</translation>
    </message>
    <message>
        <source>unknown precision</source>
        <translation>précision inconnue</translation>
    </message>
    <message>
        <source>From {package}</source>
        <translation>De {package}</translation>
    </message>
    <message>
        <source>Licence {licence}</source>
        <translation>Licence {licence}</translation>
    </message>
    <message>
        <source>A posture monitor that keeps numbers and never pictures.</source>
        <translation>Un moniteur de posture qui conserve des chiffres et jamais d’images.</translation>
    </message>
    <message numerus="yes">
        <source>Lumbar held back %n warning(s). Most often: {advice}.</source>
        <translation>
            <numerusform>Lumbar a retenu %n&#xa0;alerte. Le plus souvent&#x202f;: «&#x202f;{advice}&#x202f;».</numerusform>
            <numerusform>Lumbar a retenu %n&#xa0;alertes. Le plus souvent&#x202f;: «&#x202f;{advice}&#x202f;».</numerusform>
        </translation>
    </message>
    <message>
        <source>This desktop shows no tray icons, so Lumbar lives in this window: closing it ends Lumbar. On GNOME the extension AppIndicator adds a tray.</source>
        <translation>Cet environnement de bureau n’affiche pas d’icônes de notification&#x202f;; Lumbar vit donc dans cette fenêtre&#x202f;: la fermer quitte Lumbar. Sous GNOME, l’extension AppIndicator ajoute une zone de notification.</translation>
    </message>
    <message>
        <source>Watches your posture from the tray</source>
        <translation>Veille sur votre posture depuis la zone de notification</translation>
    </message>
    <message>
        <source>Windows does not let Lumbar start by itself: {error}</source>
        <translation>Windows ne laisse pas Lumbar démarrer de lui-même&#x202f;: {error}</translation>
    </message>
    <message>
        <source>{path} cannot be removed: {reason}.</source>
        <translation>Impossible de supprimer {path}&#x202f;: {reason}.</translation>
    </message>
    <message>
        <source>You have been sitting for {duration}.</source>
        <translation>Vous êtes en position assise depuis {duration}.</translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation>C’est l’heure d’une pause</translation>
    </message>
    <message>
        <source>You have hardly moved for {duration}.</source>
        <translation>Vous n’avez presque pas bougé depuis {duration}.</translation>
    </message>
    <message>
        <source>Change your posture</source>
        <translation>Changez de posture</translation>
    </message>
    <message>
        <source>Sit the way you want to sit: upright, shoulders loose, looking at the screen. Lumbar takes a few seconds of this as your own good posture and warns when you move away from it for long.</source>
        <translation>Asseyez-vous comme vous le souhaitez&#x202f;: dos droit, épaules relâchées, regard vers l’écran. Lumbar retient quelques secondes de cette position comme votre bonne posture et vous alerte quand vous vous en écartez longtemps.</translation>
    </message>
    <message>
        <source>If you like, now slouch for a few seconds the way you do after a long day: the limits then fit how you sit, each halfway between your good posture and this one.</source>
        <translation>Si vous le voulez, affaissez-vous maintenant quelques secondes comme après une longue journée&#x202f;: les limites s’adaptent alors à votre façon de vous asseoir, chacune à mi-chemin entre votre bonne posture et celle-ci.</translation>
    </message>
    <message numerus="yes">
        <source>Stay as you are for %n more second(s).</source>
        <translation>
            <numerusform>Restez ainsi encore %n&#xa0;seconde.</numerusform>
            <numerusform>Restez ainsi encore %n&#xa0;secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lumbar will watch: {measures}.</source>
        <translation>Lumbar surveillera&#x202f;: {measures}.</translation>
    </message>
    <message>
        <source>Not watched, because not seen: {measures}.</source>
        <translation>Non surveillé, faute d’avoir été vu&#x202f;: {measures}.</translation>
    </message>
    <message>
        <source>Timeline of the day</source>
        <translation>Chronologie de la journée</translation>
    </message>
    <message>
        <source>Minutes of each state by hour</source>
        <translation>Minutes de chaque état par heure</translation>
    </message>
    <message>
        <source>RULA score over the day</source>
        <translation>Score RULA au fil de la journée</translation>
    </message>
    <message>
        <source>Deviation from your upright posture over the day</source>
        <translation>Écart par rapport à votre posture droite au fil de la journée</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>Image en direct</translation>
    </message>
    <message>
        <source>{distance} to the screen</source>
        <translation>écran à {distance}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>day, month and year, see QLocale::toString</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>weekday, day and month, see QLocale::toString</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month and year, see QLocale::toString</comment>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>d</source>
        <comment>first of two days of one month, see QLocale::toString</comment>
        <translation>d</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>last of two days of one month, see QLocale::toString</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>first of two days of one year, see QLocale::toString</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>last of two days of one year, see QLocale::toString</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>two dates</comment>
        <translation>{first} au {last}</translation>
    </message>
    <message>
        <source>Roll your shoulders</source>
        <translation>Roulez les épaules</translation>
    </message>
    <message>
        <source>Circle both shoulders slowly backwards, ten times.</source>
        <translation>Faites dix cercles lents vers l’arrière avec les deux épaules.</translation>
    </message>
    <message>
        <source>Turn your head</source>
        <translation>Tournez la tête</translation>
    </message>
    <message>
        <source>Look slowly over one shoulder, then over the other, five times each.</source>
        <translation>Regardez lentement par-dessus une épaule, puis par-dessus l’autre, cinq fois de chaque côté.</translation>
    </message>
    <message>
        <source>Reach for the ceiling</source>
        <translation>Étirez-vous vers le plafond</translation>
    </message>
    <message>
        <source>Stretch both arms up, hold for three breaths, let them sink.</source>
        <translation>Tendez les deux bras vers le haut, tenez trois respirations, laissez-les redescendre.</translation>
    </message>
    <message>
        <source>Sit back</source>
        <translation>Calez-vous en arrière</translation>
    </message>
    <message>
        <source>Slide right back into the chair and let its back carry you for a while.</source>
        <translation>Glissez tout au fond de votre siège et laissez le dossier vous porter un moment.</translation>
    </message>
    <message>
        <source>Walk a few steps</source>
        <translation>Faites quelques pas</translation>
    </message>
    <message>
        <source>Get up, fetch a glass of water, take the long way back.</source>
        <translation>Levez-vous, allez chercher un verre d’eau, revenez par le chemin le plus long.</translation>
    </message>
    <message>
        <source>Lean back, standing</source>
        <translation>Penchez-vous en arrière, debout</translation>
    </message>
    <message>
        <source>Stand up, hands on your hips, and lean back gently, five times.</source>
        <translation>Levez-vous, mains sur les hanches, et penchez-vous doucement en arrière, cinq fois.</translation>
    </message>
    <message>
        <source>Look into the distance</source>
        <translation>Regardez au loin</translation>
    </message>
    <message>
        <source>Go to a window and look at something far away for half a minute.</source>
        <translation>Allez à une fenêtre et regardez quelque chose de lointain pendant une demi-minute.</translation>
    </message>
    <message>
        <source>Good posture</source>
        <translation>Bonne posture</translation>
    </message>
    <message>
        <source>Share of the judged time in good posture.</source>
        <translation>Part du temps évalué en bonne posture.</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Temps suivi</translation>
    </message>
    <message>
        <source>Time in which your posture could be judged.</source>
        <translation>Temps pendant lequel votre posture a pu être évaluée.</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>How often Lumbar warned you.</source>
        <translation>Nombre d’alertes données par Lumbar.</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>Réaction</translation>
    </message>
    <message>
        <source>Poor posture after a warning: the median, right to about half a minute.</source>
        <translation>Mauvaise posture après une alerte&#x202f;: la médiane, à une demi-minute près environ.</translation>
    </message>
    <message>
        <source>Longest sitting</source>
        <translation>Plus longue période assise</translation>
    </message>
    <message>
        <source>In the picture without a break of two minutes.</source>
        <translation>Dans l’image sans interruption de deux minutes.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supposé</translation>
    </message>
    <message>
        <source>1  Upper arm</source>
        <translation>1  Bras</translation>
    </message>
    <message>
        <source>2  Lower arm</source>
        <translation>2  Avant-bras</translation>
    </message>
    <message>
        <source>3  Wrist</source>
        <translation>3  Poignet</translation>
    </message>
    <message>
        <source>4  Wrist twist</source>
        <translation>4  Rotation du poignet</translation>
    </message>
    <message>
        <source>6  Muscle use, arm</source>
        <translation>6  Activité musculaire, bras</translation>
    </message>
    <message>
        <source>7  Force or load, arm</source>
        <translation>7  Force ou charge, bras</translation>
    </message>
    <message>
        <source>9  Neck</source>
        <translation>9  Cou</translation>
    </message>
    <message>
        <source>10  Trunk</source>
        <translation>10  Tronc</translation>
    </message>
    <message>
        <source>11  Legs</source>
        <translation>11  Jambes</translation>
    </message>
    <message>
        <source>13  Muscle use, body</source>
        <translation>13  Activité musculaire, corps</translation>
    </message>
    <message>
        <source>14  Force or load, body</source>
        <translation>14  Force ou charge, corps</translation>
    </message>
    <message>
        <source>bent</source>
        <translation>de flexion</translation>
    </message>
    <message>
        <source>out to the side</source>
        <translation>d’abduction</translation>
    </message>
    <message>
        <source>sideways</source>
        <translation>d’inclinaison latérale</translation>
    </message>
    <message>
        <source>twisted</source>
        <translation>de rotation</translation>
    </message>
    <message>
        <source>shoulder raised</source>
        <translation>épaule haussée</translation>
    </message>
    <message>
        <source>shoulder not raised</source>
        <translation>épaule non haussée</translation>
    </message>
    <message>
        <source>raised shoulder: not known</source>
        <translation>épaule haussée : inconnu</translation>
    </message>
    <message>
        <source>as you answered</source>
        <translation>selon votre réponse</translation>
    </message>
    <message>
        <source>1 when held still for longer than a minute</source>
        <translation>1 si la posture est tenue plus d’une minute</translation>
    </message>
    <message>
        <source>nothing is lifted at a desk</source>
        <translation>rien n’est soulevé à un bureau</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>5  Posture score A</source>
        <translation>5  Score de posture A</translation>
    </message>
    <message>
        <source>Table A</source>
        <translation>Tableau A</translation>
    </message>
    <message>
        <source>8  Score C</source>
        <translation>8  Score C</translation>
    </message>
    <message>
        <source>12  Posture score B</source>
        <translation>12  Score de posture B</translation>
    </message>
    <message>
        <source>Table B</source>
        <translation>Tableau B</translation>
    </message>
    <message>
        <source>15  Score D</source>
        <translation>15  Score D</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>Score RULA</translation>
    </message>
    <message>
        <source>Table C; if the angles are right</source>
        <translation>Tableau C&#x202f;; si les angles sont justes</translation>
    </message>
    <message>
        <source>the camera does not measure it</source>
        <translation>la caméra ne le mesure pas</translation>
    </message>
    <message>
        <source>not in view</source>
        <translation>hors champ</translation>
    </message>
    <message>
        <source>in view, cannot be judged {from_where}</source>
        <translation>dans le champ, impossible à juger {from_where}</translation>
    </message>
    <message>
        <source>{degrees}° ± {error}° {bent}</source>
        <translation>{degrees}° ± {error}° {bent}</translation>
    </message>
    <message>
        <source>Action level</source>
        <translation>Niveau d’action</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>{degrees}° {bent}</source>
        <translation>{degrees}° {bent}</translation>
    </message>
    <message>
        <source>Why the camera</source>
        <translation>Pourquoi la caméra</translation>
    </message>
    <message>
        <source>Lumbar looks at you a few times a second, finds your joints and tells you when you have sat badly for a while. Everything is computed on this computer.</source>
        <translation>Lumbar vous regarde quelques fois par seconde, repère vos articulations et vous prévient quand votre posture est mauvaise depuis un moment. Tout est calculé sur cet ordinateur.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Ce qui est conservé</translation>
    </message>
    <message>
        <source>Numbers: for every minute how long your posture was good, fair or poor, and the scores. You can see, export and delete all of it.</source>
        <translation>Des chiffres&#x202f;: pour chaque minute, combien de temps votre posture a été bonne, moyenne ou mauvaise, et les scores. Vous pouvez tout voir, exporter et supprimer.</translation>
    </message>
    <message>
        <source>What is never kept</source>
        <translation>Ce qui n’est jamais conservé</translation>
    </message>
    <message>
        <source>Pictures, video and sound. A picture lives in memory until it is judged, a fraction of a second; it is never stored and never sent anywhere.</source>
        <translation>Les images, la vidéo et le son. Une image reste en mémoire le temps d’être évaluée, une fraction de seconde&#x202f;; elle n’est jamais enregistrée ni envoyée où que ce soit.</translation>
    </message>
    <message>
        <source>In front of me</source>
        <translation>Devant moi</translation>
    </message>
    <message>
        <source>At my side</source>
        <translation>À côté de moi</translation>
    </message>
    <message>
        <source>Between the two</source>
        <translation>Entre les deux</translation>
    </message>
    <message>
        <source>Good: Lumbar compares you with your own calibrated posture.</source>
        <translation>Bien&#x202f;: Lumbar vous compare à votre propre posture calibrée.</translation>
    </message>
    <message>
        <source>From the side Lumbar measures neck and trunk for the RULA score. It cannot compare you with a calibrated posture there, so you can skip the next step.</source>
        <translation>De côté, Lumbar mesure le cou et le tronc pour le score RULA. Il ne peut pas vous y comparer à une posture calibrée&#x202f;; vous pouvez donc passer l’étape suivante.</translation>
    </message>
    <message>
        <source>That works; Lumbar is surer of itself when the camera stands in front of you.</source>
        <translation>C’est possible&#x202f;; Lumbar est plus sûr de lui quand la caméra est devant vous.</translation>
    </message>
    <message>
        <source>{weekday}, {start} to {end}</source>
        <translation>{weekday}, de {start} à {end}</translation>
    </message>
    <message>
        <source>Too little was judged</source>
        <translation>Trop peu de temps évalué</translation>
    </message>
    <message>
        <source>{good} good, {poor} poor</source>
        <translation>bonne&#x202f;: {good}, mauvaise&#x202f;: {poor}</translation>
    </message>
    <message>
        <source>{duration} watched</source>
        <translation>{duration} de suivi</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) deleted.</source>
        <translation>
            <numerusform>%n&#xa0;minute supprimée.</numerusform>
            <numerusform>%n&#xa0;minutes supprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is deleted: %n minute(s).</source>
        <translation>
            <numerusform>Tout est supprimé&#x202f;: %n&#xa0;minute.</numerusform>
            <numerusform>Tout est supprimé&#x202f;: %n&#xa0;minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) restored from {file}.</source>
        <translation>
            <numerusform>%n&#xa0;minute restaurée depuis {file}.</numerusform>
            <numerusform>%n&#xa0;minutes restaurées depuis {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept on this computer: for every minute the seconds in each state, the RULA range, the deviation and what was worst. Never kept: pictures, video or sound.</source>
        <translation>Conservé sur cet ordinateur&#x202f;: pour chaque minute, les secondes passées dans chaque état, la plage RULA, l’écart et ce qui s’écartait le plus. Jamais conservé&#x202f;: les images, la vidéo ou le son.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Your history</source>
        <translation>Votre historique</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n minute(s)? This cannot be undone.</source>
        <translation>
            <numerusform>Supprimer %n&#xa0;minute&#x202f;? Cette action est irréversible.</numerusform>
            <numerusform>Supprimer %n&#xa0;minutes&#x202f;? Cette action est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a short date, see QDate::toString</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>No deviation without a baseline</source>
        <translation>Pas d’écart sans posture de référence</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>Écart {value}</translation>
    </message>
    <message>
        <source>Snooze 15 min</source>
        <translation>Sourdine 15&#xa0;min</translation>
    </message>
    <message>
        <source>Not slouching</source>
        <translation>Posture correcte</translation>
    </message>
    <message>
        <source>{number} %</source>
        <comment>a share in per cent</comment>
        <translation>{number}&#x202f;%</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendu</translation>
    </message>
    <message>
        <source>Paused while the screen is locked</source>
        <translation>Suspendu tant que l’écran est verrouillé</translation>
    </message>
    <message>
        <source>Paused while the computer sleeps</source>
        <translation>Suspendu tant que l’ordinateur est en veille</translation>
    </message>
    <message>
        <source>Paused while the lid is closed</source>
        <translation>En pause tant que le capot est fermé</translation>
    </message>
    <message>
        <source>The camera stays off until you have read what it is for</source>
        <translation>La caméra reste éteinte jusqu’à ce que vous ayez lu à quoi elle sert</translation>
    </message>
    <message>
        <source>Head lifted or lowered</source>
        <translation>Tête levée ou baissée</translation>
    </message>
    <message>
        <source>Slumped, head low</source>
        <translation>Affaissement, tête basse</translation>
    </message>
    <message>
        <source>Too near or too far</source>
        <translation>Trop près ou trop loin</translation>
    </message>
    <message>
        <source>Leaning to one side</source>
        <translation>Buste incliné sur le côté</translation>
    </message>
    <message>
        <source>Head tilted sideways</source>
        <translation>Tête inclinée sur le côté</translation>
    </message>
    <message>
        <source>Shoulders uneven</source>
        <translation>Épaules inégales</translation>
    </message>
    <message>
        <source>Shoulders raised</source>
        <translation>Épaules haussées</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>Tête tournée</translation>
    </message>
    <message>
        <source>Head forward of the shoulders</source>
        <translation>Tête en avant des épaules</translation>
    </message>
    <message>
        <source>{part}: {duration}</source>
        <comment>how long a part of the body was the worst</comment>
        <translation>{part}&#x202f;: {duration}</translation>
    </message>
    <message>
        <source>Hours of each state</source>
        <translation>Heures de chaque état</translation>
    </message>
    <message numerus="yes">
        <source>{share} good, %n warning(s)</source>
        <translation>
            <numerusform>{share} de bonne posture, %n&#xa0;alerte</numerusform>
            <numerusform>{share} de bonne posture, %n&#xa0;alertes</numerusform>
        </translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>Semaine précédente</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>Semaine suivante</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Année précédente</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Année suivante</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Best day: {day}, {share} good</source>
        <translation>Meilleur jour&#x202f;: {day}, {share} de bonne posture</translation>
    </message>
    <message>
        <source>Longest day: {day}, {duration} watched</source>
        <translation>Jour le plus long&#x202f;: {day}, {duration} de suivi</translation>
    </message>
    <message>
        <source>Longest sitting: {day}, {duration}</source>
        <translation>Plus longue période assise&#x202f;: {day}, {duration}</translation>
    </message>
    <message>
        <source>Your profiles</source>
        <translation>Vos profils</translation>
    </message>
    <message>
        <source>One calibrated posture for each place: desk, standing desk, laptop.</source>
        <translation>Une posture calibrée pour chaque poste&#x202f;: bureau, bureau debout, portable.</translation>
    </message>
    <message>
        <source>a camera that is not connected</source>
        <translation>une caméra non connectée</translation>
    </message>
    <message numerus="yes">
        <source>%n screen(s)</source>
        <translation>
            <numerusform>%n écran</numerusform>
            <numerusform>%n écrans</numerusform>
        </translation>
    </message>
    <message>
        <source>Would this have warned me today?</source>
        <translation>Y aurait-il eu une alerte aujourd’hui&#x202f;?</translation>
    </message>
    <message>
        <source>No: with these settings there would have been no warning.</source>
        <translation>Non&#x202f;: avec ces paramètres, il n’y aurait eu aucune alerte.</translation>
    </message>
    <message>
        <source>Probably not; the history keeps minutes, so this is only about right.</source>
        <translation>Probablement pas ; l’historique ne garde que des minutes, c’est donc approximatif.</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps, about %n time(s): {times} and later.</source>
        <translation>
            <numerusform>Peut-être, environ %n fois : {times} et plus tard.</numerusform>
            <numerusform>Peut-être, environ %n fois : {times} et plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps, about %n time(s): {times}.</source>
        <translation>
            <numerusform>Peut-être, environ %n fois : {times}.</numerusform>
            <numerusform>Peut-être, environ %n fois : {times}.</numerusform>
        </translation>
    </message>
    <message>
        <source>It depends on how long each stretch was, and the history keeps only minutes.</source>
        <translation>Cela dépend de la durée de chaque période, et l’historique ne garde que des minutes.</translation>
    </message>
    <message numerus="yes">
        <source>Yes, about %n time(s): {times} and later.</source>
        <translation>
            <numerusform>Oui, environ %n&#xa0;fois&#x202f;: {times} et plus tard.</numerusform>
            <numerusform>Oui, environ %n&#xa0;fois&#x202f;: {times} et plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, about %n time(s): {times}.</source>
        <translation>
            <numerusform>Oui, environ %n&#xa0;fois&#x202f;: {times}.</numerusform>
            <numerusform>Oui, environ %n&#xa0;fois&#x202f;: {times}.</numerusform>
        </translation>
    </message>
    <message>
        <source>In that time Lumbar has not warned.</source>
        <translation>Pendant ce temps, Lumbar n’a pas alerté.</translation>
    </message>
    <message numerus="yes">
        <source>In that time Lumbar has warned %n time(s).</source>
        <translation>
            <numerusform>Pendant ce temps, Lumbar a alerté %n fois.</numerusform>
            <numerusform>Pendant ce temps, Lumbar a alerté %n fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Until now Lumbar has not warned today.</source>
        <translation>Jusqu’ici, Lumbar n’a pas alerté aujourd’hui.</translation>
    </message>
    <message numerus="yes">
        <source>Until now Lumbar has warned %n time(s) today.</source>
        <translation>
            <numerusform>Jusqu’ici, Lumbar a alerté %n&#xa0;fois aujourd’hui.</numerusform>
            <numerusform>Jusqu’ici, Lumbar a alerté %n&#xa0;fois aujourd’hui.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from {time} on: earlier minutes may have been judged by other limits.</source>
        <translation>Compté à partir de {time} : les minutes précédentes ont pu être jugées selon d’autres limites.</translation>
    </message>
    <message>
        <source>Made by Lumbar from numbers kept on this computer; no picture was ever stored. RULA scores from one camera are estimates and no medical advice.</source>
        <translation>Créé par Lumbar à partir de chiffres conservés sur cet ordinateur&#x202f;; aucune image n’a jamais été enregistrée. Les scores RULA issus d’une seule caméra sont des estimations et non un avis médical.</translation>
    </message>
    <message>
        <source>Lumbar posture report, {date}</source>
        <translation>Rapport de posture Lumbar, {date}</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>La journée</translation>
    </message>
    <message>
        <source>RULA score: 1 is best, 7 worst; the band is what the camera leaves open</source>
        <translation>Score RULA&#x202f;: 1 est le meilleur, 7 le pire&#x202f;; la bande montre ce que la caméra laisse indéterminé</translation>
    </message>
    <message>
        <source>Deviation from the upright posture</source>
        <translation>Écart par rapport à la posture droite</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>Les plus grands écarts</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Hours in the picture</source>
        <translation>Heures dans l’image</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Share of poor posture by day</source>
        <translation>Part de mauvaise posture par jour</translation>
    </message>
    <message>
        <source>RULA score: each day&apos;s mean range, and the trend</source>
        <translation>Score RULA&#x202f;: la plage moyenne de chaque jour et la tendance</translation>
    </message>
    <message>
        <source>Deviation from the upright posture: each day&apos;s mean, and the trend</source>
        <translation>Écart par rapport à la posture droite&#x202f;: la moyenne de chaque jour et la tendance</translation>
    </message>
    <message>
        <source>Share of poor posture by hour and day of the week</source>
        <translation>Part de mauvaise posture par heure et jour de la semaine</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>{file} is already there. Replace it?</source>
        <translation>{file} existe déjà. Le remplacer ?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>Enregistrer comme image…</translation>
    </message>
    <message>
        <source>the disk refuses</source>
        <translation>le disque refuse</translation>
    </message>
    <message>
        <source>{path} cannot be written ({why}); choose another place.</source>
        <translation>Impossible d’écrire {path} ({why})&#x202f;; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>When Lumbar says that your posture needs a change.</source>
        <translation>Quand Lumbar signale que votre posture doit changer.</translation>
    </message>
    <message>
        <source>The camera cannot see these; your answers make the RULA score exact.</source>
        <translation>La caméra ne peut pas voir ces points&#x202f;; vos réponses rendent le score RULA exact.</translation>
    </message>
    <message>
        <source>What watches. Pictures are judged at once and never stored.</source>
        <translation>Par quoi Lumbar vous voit. Les images sont évaluées aussitôt et jamais enregistrées.</translation>
    </message>
    <message>
        <source>How Lumbar tells you.</source>
        <translation>Comment Lumbar vous prévient.</translation>
    </message>
    <message>
        <source>When Lumbar keeps quiet, and when it suggests to move or get up.</source>
        <translation>Quand Lumbar se tait, et quand il propose de bouger ou de se lever.</translation>
    </message>
    <message>
        <source>What is kept, for how long, and how to be rid of it.</source>
        <translation>Ce qui est conservé, combien de temps, et comment l’effacer.</translation>
    </message>
    <message>
        <source>Which calibrated posture yours is compared with.</source>
        <translation>À quelle posture calibrée la vôtre est comparée.</translation>
    </message>
    <message>
        <source>How the pose is computed. The defaults suit nearly everyone.</source>
        <translation>Comment la pose est calculée. Les valeurs par défaut conviennent à presque tout le monde.</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>La première trouvée</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n&#xa0;modification</numerusform>
            <numerusform>%n&#xa0;modifications</numerusform>
        </translation>
    </message>
    <message>
        <source>The dot between your ears may move inside the box, and your head may come as near as the ring is large. Both turn red at your limit. Calibrate to see them.</source>
        <translation>Le point entre vos oreilles peut bouger dans le cadre, et votre tête peut approcher jusqu’à la taille de l’anneau. Les deux deviennent rouges à votre limite. Calibrez pour les voir.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n minute(s) recorded before {date}? This cannot be undone.</source>
        <translation>
            <numerusform>Supprimer %n minute enregistrée avant le {date} ? Cette action est irréversible.</numerusform>
            <numerusform>Supprimer %n minutes enregistrées avant le {date} ? Cette action est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>RULA</source>
        <translation>RULA</translation>
    </message>
    <message>
        <source>Rapid Upper Limb Assessment: a worksheet of ergonomists from 1993. It scores arms, neck, trunk and legs from 1, the best, to 7. One camera does not see every step, so Lumbar gives the lowest and the highest score that are possible, and warns only when even the lowest is too high.</source>
        <translation>Rapid Upper Limb Assessment&#x202f;: une grille d’évaluation créée par des ergonomes en 1993. Elle note les bras, le cou, le tronc et les jambes de 1, le meilleur score, à 7. Une seule caméra ne voit pas toutes les étapes&#x202f;; Lumbar donne donc le score le plus bas et le plus élevé possibles, et n’alerte que si même le plus bas est trop élevé.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>How far you are from your own upright posture, shown at the calibration: 0 is that posture, 1 is your limit. Height, tilt and distance of the head, leaning and the slope of the shoulders count; the largest rules.</source>
        <translation>De combien vous vous écartez de votre propre posture droite, montrée au calibrage&#x202f;: 0 est cette posture, 1 votre limite. Comptent la hauteur, l’inclinaison et la distance de la tête, l’inclinaison du buste et celle des épaules&#x202f;; la plus grande valeur décide.</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>Incertaine</translation>
    </message>
    <message>
        <source>Somebody is in the picture, but Lumbar cannot judge: joints are hidden, it is dark, or you are not calibrated and the RULA score leaves too much open. Lumbar does not guess and does not warn then.</source>
        <translation>Il y a quelqu’un dans l’image, mais Lumbar ne peut pas évaluer&#x202f;: des articulations sont cachées, il fait sombre, ou le calibrage manque et le score RULA reste trop ouvert. Lumbar ne devine pas et n’alerte pas dans ce cas.</translation>
    </message>
    <message>
        <source>How long your posture stayed poor after a warning: the median of all warnings, right to about half a minute.</source>
        <translation>Combien de temps votre posture est restée mauvaise après une alerte&#x202f;: la médiane de toutes les alertes, à une demi-minute près environ.</translation>
    </message>
    <message>
        <source>What does “{term}” mean?</source>
        <translation>Que signifie «&#x202f;{term}&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Encore rien à afficher</translation>
    </message>
    <message>
        <source>Leave Lumbar running while you work: the first minute appears here as soon as it is over. So that warnings fit you, show Lumbar your upright posture once with Recalibrate above.</source>
        <translation>Laissez Lumbar tourner pendant que vous travaillez&#x202f;: la première minute apparaît ici dès qu’elle est écoulée. Pour que les alertes vous conviennent, montrez une fois à Lumbar votre posture droite avec «&#x202f;Recalibrer&#x202f;» ci-dessus.</translation>
    </message>
    <message>
        <source>Nothing was recorded on this day</source>
        <translation>Rien n’a été enregistré ce jour-là</translation>
    </message>
    <message>
        <source>Lumbar was not running, or the camera was not available. Choose another day above.</source>
        <translation>Lumbar ne tournait pas, ou la caméra n’était pas disponible. Choisissez un autre jour ci-dessus.</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Jour précédent</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Jour suivant</translation>
    </message>
    <message>
        <source>{share} good today</source>
        <translation>{share} de bonne posture aujourd’hui</translation>
    </message>
    <message>
        <source>RULA score from day to day</source>
        <translation>Score RULA de jour en jour</translation>
    </message>
    <message>
        <source>Deviation from day to day</source>
        <translation>Écart de jour en jour</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>● measured in the picture, ◐ assumed from your answers, your calibration or work at a desk, ○ unknown: such a step leaves the score a range, from its lowest to its highest value.</source>
        <translation>● mesuré dans l’image, ◐ supposé d’après vos réponses, votre calibrage ou le travail de bureau, ○ inconnu&#x202f;: une telle étape laisse au score une plage, de sa plus petite à sa plus grande valeur.</translation>
    </message>
    <message>
        <source>How likely each score is; nine times in ten it is among the full bars. Angles may be off by their ±, rarely by twice as much. Assumed: of a step that is not seen, the scores that are usual at a desk are equally likely, and twists or bends that are not seen are rare.</source>
        <translation>La probabilité de chaque score&#x202f;; neuf fois sur dix, il se trouve parmi les barres pleines. Les angles peuvent s’écarter de leur ±, rarement du double. Hypothèses&#x202f;: pour une étape non vue, les scores habituels à un bureau sont également probables, et les rotations ou inclinaisons non vues sont rares.</translation>
    </message>
    <message>
        <source>Nobody is being judged right now; sit in the picture to see your worksheet.</source>
        <translation>Personne n’est évalué en ce moment&#x202f;; placez-vous dans l’image pour voir votre grille.</translation>
    </message>
    <message>
        <source>both arms alike</source>
        <translation>les deux bras sont semblables</translation>
    </message>
    <message>
        <source>the left arm is worse</source>
        <translation>le bras gauche est moins bien placé</translation>
    </message>
    <message>
        <source>the right arm is worse</source>
        <translation>le bras droit est moins bien placé</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Mauvaise</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>acceptable</source>
        <translation>acceptable</translation>
    </message>
    <message>
        <source>look closer</source>
        <translation>examen utile</translation>
    </message>
    <message>
        <source>change soon</source>
        <translation>changement rapide</translation>
    </message>
    <message>
        <source>change now</source>
        <translation>changement immédiat</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>Calibrage en cours</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Fair posture</source>
        <translation>Posture moyenne</translation>
    </message>
    <message>
        <source>Poor posture</source>
        <translation>Mauvaise posture</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>Il n’y a personne</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>Caméra éteinte</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>Démarrage de la caméra</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Aucune caméra</translation>
    </message>
    <message>
        <source>No access to the camera</source>
        <translation>Pas d’accès à la caméra</translation>
    </message>
    <message>
        <source>Camera used by another program</source>
        <translation>Caméra utilisée par un autre programme</translation>
    </message>
    <message>
        <source>Camera does not answer</source>
        <translation>La caméra ne répond pas</translation>
    </message>
    <message>
        <source>Camera picture is frozen</source>
        <translation>L’image de la caméra est figée</translation>
    </message>
    <message>
        <source>Camera is covered</source>
        <translation>La caméra est couverte</translation>
    </message>
    <message>
        <source>Too dark to see you</source>
        <translation>Trop sombre pour vous voir</translation>
    </message>
    <message>
        <source>Recording has ended</source>
        <translation>L’enregistrement est terminé</translation>
    </message>
    <message>
        <source>deviation {value}</source>
        <translation>écart {value}</translation>
    </message>
    <message>
        <source>not calibrated yet</source>
        <translation>pas encore calibré</translation>
    </message>
    <message>
        <source>camera or chair moved? recalibrate</source>
        <translation>caméra ou siège déplacé&#x202f;? recalibrez</translation>
    </message>
    <message>
        <source>saving energy on battery</source>
        <translation>économie d’énergie sur batterie</translation>
    </message>
    <message>
        <source>notices snoozed until {time}</source>
        <translation>notifications en sourdine jusqu’à {time}</translation>
    </message>
    <message>
        <source>about {cm} ± {error} cm</source>
        <comment>distance to the screen</comment>
        <translation>environ {cm} ± {error}&#xa0;cm</translation>
    </message>
    <message>
        <source>too little is known to say</source>
        <translation>trop peu d’éléments pour se prononcer</translation>
    </message>
    <message>
        <source>{time} ({duration} left)</source>
        <translation>{time} (encore {duration})</translation>
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
        <translation>Mettre Lumbar en pause ou le reprendre</translation>
    </message>
    <message>
        <source>This desktop gives Lumbar no key. Bind the commands “lumbar ctl pause” and “lumbar ctl resume” to keys in the desktop&apos;s own settings instead.</source>
        <translation>Cet environnement de bureau ne donne pas de raccourci à Lumbar. Associez plutôt les commandes «&#x202f;lumbar ctl pause&#x202f;» et «&#x202f;lumbar ctl resume&#x202f;» à des touches dans ses paramètres.</translation>
    </message>
    <message>
        <source>the neck</source>
        <translation>le cou</translation>
    </message>
    <message>
        <source>the trunk</source>
        <translation>le tronc</translation>
    </message>
    <message>
        <source>the upper arm</source>
        <translation>le bras</translation>
    </message>
    <message>
        <source>the lower arm</source>
        <translation>l’avant-bras</translation>
    </message>
    <message>
        <source>the wrist</source>
        <translation>le poignet</translation>
    </message>
    <message>
        <source>the legs</source>
        <translation>les jambes</translation>
    </message>
    <message>
        <source>neck not in view</source>
        <translation>cou non visible</translation>
    </message>
    <message>
        <source>trunk not in view</source>
        <translation>tronc non visible</translation>
    </message>
    <message>
        <source>arms not in view</source>
        <translation>bras non visibles</translation>
    </message>
    <message>
        <source>neck and trunk not in view</source>
        <translation>cou et tronc non visibles</translation>
    </message>
    <message>
        <source>neck and arms not in view</source>
        <translation>cou et bras non visibles</translation>
    </message>
    <message>
        <source>trunk and arms not in view</source>
        <translation>tronc et bras non visibles</translation>
    </message>
    <message>
        <source>neck, trunk and arms not in view</source>
        <translation>cou, tronc et bras non visibles</translation>
    </message>
    <message>
        <source>neck cannot be judged {from_where}</source>
        <translation>cou impossible à juger {from_where}</translation>
    </message>
    <message>
        <source>trunk cannot be judged {from_where}</source>
        <translation>tronc impossible à juger {from_where}</translation>
    </message>
    <message>
        <source>arms cannot be judged {from_where}</source>
        <translation>bras impossibles à juger {from_where}</translation>
    </message>
    <message>
        <source>neck and trunk cannot be judged {from_where}</source>
        <translation>cou et tronc impossibles à juger {from_where}</translation>
    </message>
    <message>
        <source>neck and arms cannot be judged {from_where}</source>
        <translation>cou et bras impossibles à juger {from_where}</translation>
    </message>
    <message>
        <source>trunk and arms cannot be judged {from_where}</source>
        <translation>tronc et bras impossibles à juger {from_where}</translation>
    </message>
    <message>
        <source>neck, trunk and arms cannot be judged {from_where}</source>
        <translation>cou, tronc et bras impossibles à juger {from_where}</translation>
    </message>
    <message>
        <source>from the front</source>
        <translation>de face</translation>
    </message>
    <message>
        <source>from the side</source>
        <translation>de profil</translation>
    </message>
    <message>
        <source>from this angle</source>
        <translation>sous cet angle</translation>
    </message>
    <message>
        <source>from here</source>
        <translation>d’ici</translation>
    </message>
    <message>
        <source>{score}, mostly {part}</source>
        <translation>{score}, surtout {part}</translation>
    </message>
    <message>
        <source>{score}; {missing}</source>
        <translation>{score}&#x202f;; {missing}</translation>
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
        <translation>Personne n’est clairement visible&#x202f;; placez-vous de sorte que la tête et les épaules soient dans l’image.</translation>
    </message>
    <message>
        <source>It is too dark to measure you; switch on a light in front of you.</source>
        <translation>Il fait trop sombre pour vous mesurer&#x202f;; allumez une lampe devant vous.</translation>
    </message>
    <message>
        <source>Somebody else is in the picture; calibrate when you are alone.</source>
        <translation>Une autre personne est dans l’image&#x202f;; attendez son départ pour calibrer.</translation>
    </message>
    <message>
        <source>Your head is cut off by the edge of the picture; move or turn the camera.</source>
        <translation>Votre tête est coupée par le bord de l’image&#x202f;; déplacez ou tournez la caméra.</translation>
    </message>
    <message>
        <source>You are too far away to be measured; come closer to the camera.</source>
        <translation>Vous êtes trop loin pour la mesure&#x202f;; approchez-vous de la caméra.</translation>
    </message>
    <message>
        <source>The camera sees you from the side; put it in front of you.</source>
        <translation>La caméra vous voit de côté&#x202f;; placez-la devant vous.</translation>
    </message>
    <message>
        <source>Your face is turned away or hidden; look at the camera&apos;s screen.</source>
        <translation>Votre visage est détourné ou caché&#x202f;; regardez l’écran où se trouve la caméra.</translation>
    </message>
    <message>
        <source>You moved too much; sit still for a few seconds.</source>
        <translation>Vous avez trop bougé&#x202f;; restez immobile quelques secondes.</translation>
    </message>
    <message>
        <source>That was hardly another posture; slouch the way you do after a long day.</source>
        <translation>La posture n’a presque pas changé&#x202f;; affaissez-vous comme après une longue journée.</translation>
    </message>
    <message>
        <source>The camera or your chair seems to have moved since the calibration. If so, choose Recalibrate; if you have come nearer yourself, move back.</source>
        <translation>La caméra ou votre siège semble avoir été déplacé depuis le calibrage. Si c’est le cas, choisissez «&#x202f;Recalibrer&#x202f;»&#x202f;; si vous vous êtes rapproché vous-même, reculez.</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <comment>two entries of a list</comment>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <comment>two longer entries of a list</comment>
        <translation>{first}&#x202f;; {second}</translation>
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
        <translation>{score}&#x202f;: {probability}</translation>
    </message>
    <message>
        <source>Only {count} frames can be used, and {least} are needed; give a longer recording.</source>
        <translation>Seules {count} images sont utilisables, il en faut {least}&#x202f;; indiquez un enregistrement plus long.</translation>
    </message>
    <message>
        <source>The picture {path} is missing; please reinstall Lumbar.</source>
        <translation>L’image {path} est absente ; veuillez réinstaller Lumbar.</translation>
    </message>
    <message>
        <source>{message} It holds until Lumbar quits only: {error}</source>
        <translation>{message} Cela ne vaut que jusqu’à la fermeture de Lumbar&#x202f;: {error}</translation>
    </message>
    <message>
        <source>Lumbar takes more and more memory; quit it and start it again.</source>
        <translation>Lumbar occupe de plus en plus de mémoire&#x202f;; quittez-le et relancez-le.</translation>
    </message>
    <message>
        <source>The file of the history was deleted or replaced while Lumbar was running; {saved} minutes were put back. To delete them, use “Delete everything”, or quit Lumbar first.</source>
        <translation>Le fichier de l’historique a été supprimé ou remplacé pendant que Lumbar tournait ; {saved} minutes ont été remises. Pour les supprimer, utilisez « Tout supprimer » ou quittez d’abord Lumbar.</translation>
    </message>
    <message>
        <source>{path} is damaged: it holds no minutes.</source>
        <translation>{path} est endommagé : il ne contient aucune minute.</translation>
    </message>
    <message>
        <source>Lumbar goes on with the model it has: {reason}</source>
        <translation>Lumbar continue avec le modèle actuel : {reason}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About Lumbar</source>
        <translation>À propos de Lumbar</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>The pose model</source>
        <translation>Le modèle de pose</translation>
    </message>
    <message>
        <source>The depth model</source>
        <translation>Le modèle de profondeur</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Créé avec</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Suspendre</translation>
    </message>
    <message>
        <source>Pause for &amp;{minutes} min</source>
        <translation>Suspendre pendant &amp;{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>Suspendre jusqu’à &amp;demain</translation>
    </message>
    <message>
        <source>Snooze notices for &amp;{minutes} min</source>
        <translation>Mettre en sourdine pendant &amp;{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>Snooze notices until &amp;tomorrow</source>
        <translation>Mettre en sourdine jusqu’à &amp;demain</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>Désactiver la &amp;sourdine</translation>
    </message>
    <message>
        <source>Re&amp;calibrate…</source>
        <translation>Re&amp;calibrer…</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>Aujourd’&amp;hui</translation>
    </message>
    <message>
        <source>&amp;Open Lumbar</source>
        <translation>&amp;Ouvrir Lumbar</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>P&amp;aramètres…</translation>
    </message>
    <message>
        <source>&amp;About Lumbar</source>
        <translation>À propos de &amp;Lumbar</translation>
    </message>
    <message>
        <source>Start Lumbar ane&amp;w</source>
        <translation>R&amp;elancer Lumbar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Pause &amp;for</source>
        <translation>Suspendre &amp;temporairement</translation>
    </message>
    <message>
        <source>S&amp;nooze notices</source>
        <translation>&amp;Mettre en sourdine</translation>
    </message>
    <message>
        <source>&amp;End snooze (until {time}, {duration} left)</source>
        <translation>Désactiver la &amp;sourdine (jusqu’à {time}, encore {duration})</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>&amp;Resume (paused until {time})</source>
        <translation>&amp;Reprendre (suspendu jusqu’à {time})</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Your posture has been poor for {duration}.</source>
        <translation>Votre posture est mauvaise depuis {duration}.</translation>
    </message>
    <message>
        <source>While you were busy</source>
        <translation>Pendant votre activité</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
    <message>
        <source>Do what the message suggests</source>
        <translation>Suivre la suggestion du message</translation>
    </message>
</context>
<context>
    <name>BarsChart</name>
    <message>
        <source>Nothing recorded</source>
        <translation>Rien d’enregistré</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>Calibrate your posture</source>
        <translation>Calibrer votre posture</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>CalibrationPane</name>
    <message>
        <source>Progress of the calibration</source>
        <translation>Progression du calibrage</translation>
    </message>
    <message>
        <source>Show how I slouch</source>
        <translation>Montrer ma posture affaissée</translation>
    </message>
    <message>
        <source>Show Lumbar your good posture</source>
        <translation>Montrez à Lumbar votre bonne posture</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Hold still, look at the screen</source>
        <translation>Ne bougez plus, regardez l’écran</translation>
    </message>
    <message>
        <source>Slouch as you usually do, and hold it</source>
        <translation>Affaissez-vous comme d’habitude, sans bouger</translation>
    </message>
    <message>
        <source>Waiting until your head and shoulders are in the picture.</source>
        <translation>En attente de votre tête et de vos épaules dans l’image.</translation>
    </message>
    <message>
        <source>The camera opens when you press Start.</source>
        <translation>La caméra s’ouvre quand vous appuyez sur «&#x202f;Démarrer&#x202f;».</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Eyes to the camera, if you have measured it:</source>
        <translation>Des yeux à la caméra, si vous l’avez mesuré&#x202f;:</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>Distance from your eyes to the camera</source>
        <translation>Distance de vos yeux à la caméra</translation>
    </message>
</context>
<context>
    <name>CornerWindow</name>
    <message>
        <source>Lumbar posture</source>
        <translation>Posture Lumbar</translation>
    </message>
    <message>
        <source>Posture warning</source>
        <translation>Alerte de posture</translation>
    </message>
    <message>
        <source>Good, stay like this</source>
        <translation>Bien, restez ainsi</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>S&amp;nooze notices</source>
        <translation>&amp;Mettre en sourdine</translation>
    </message>
    <message>
        <source>&amp;Why this score?</source>
        <translation>Po&amp;urquoi ce score&#x202f;?</translation>
    </message>
    <message>
        <source>About Lumbar</source>
        <translation>À propos de Lumbar</translation>
    </message>
    <message>
        <source>On battery there is no live picture. Lumbar goes on watching.</source>
        <translation>Sur batterie, il n’y a pas d’image en direct. Lumbar continue d’observer.</translation>
    </message>
    <message>
        <source>Paused: the camera is off.</source>
        <translation>Suspendu&#x202f;: la caméra est éteinte.</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>RULA {low} to {high}</source>
        <translation>RULA {low} à {high}</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>Écart {value}</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>Alerte donnée</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Your day</source>
        <translation>Votre journée</translation>
    </message>
    <message>
        <source>Higher is worse; a gap is time that was not watched.</source>
        <translation>Une valeur plus haute est moins bonne&#x202f;; un vide est un temps non suivi.</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>Heure par heure</translation>
    </message>
    <message>
        <source>Minutes of each state.</source>
        <translation>Minutes de chaque état.</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>Score RULA</translation>
    </message>
    <message>
        <source>1 is best, 7 worst; the band is what the camera leaves open.</source>
        <translation>1 est le meilleur, 7 le pire&#x202f;; la bande montre ce que la caméra laisse indéterminé.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>How far you were from your own upright posture.</source>
        <translation>De combien vous vous écartiez de votre propre posture droite.</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>Les plus grands écarts</translation>
    </message>
    <message>
        <source>Time in which each was furthest from your own posture.</source>
        <translation>Durée pendant laquelle chaque écart a été le plus grand.</translation>
    </message>
</context>
<context>
    <name>DesktopApp</name>
    <message>
        <source>Recalibrate?</source>
        <translation>Recalibrer&#x202f;?</translation>
    </message>
    <message>
        <source>The profile was not changed</source>
        <translation>Le profil n’a pas été changé</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Merci</translation>
    </message>
</context>
<context>
    <name>DeviationChart</name>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
</context>
<context>
    <name>DeviationTrend</name>
    <message>
        <source>limit</source>
        <translation>limite</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>Écart {value}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome to Lumbar</source>
        <translation>Bienvenue dans Lumbar</translation>
    </message>
    <message>
        <source>Do your forearms rest on arm-rests or the desk?</source>
        <translation>Vos avant-bras reposent-ils sur des accoudoirs ou sur le bureau&#x202f;?</translation>
    </message>
    <message>
        <source>Do your feet rest on the floor or a foot-rest?</source>
        <translation>Vos pieds reposent-ils sur le sol ou sur un repose-pieds&#x202f;?</translation>
    </message>
    <message>
        <source>Where does the camera stand?</source>
        <translation>Où se trouve la caméra&#x202f;?</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>Étape {step} sur {count}</translation>
    </message>
    <message>
        <source>Skip and finish</source>
        <translation>Passer et terminer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>La première trouvée</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Set up later</source>
        <translation>Configurer plus tard</translation>
    </message>
    <message>
        <source>Four short steps, less than a minute.</source>
        <translation>Quatre courtes étapes, moins d’une minute.</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>Choisissez la caméra</translation>
    </message>
    <message>
        <source>Head and shoulders should be in the picture; hips are welcome.</source>
        <translation>La tête et les épaules doivent être dans l’image&#x202f;; les hanches sont les bienvenues.</translation>
    </message>
    <message>
        <source>Three questions</source>
        <translation>Trois questions</translation>
    </message>
    <message>
        <source>The camera cannot see these; they make the score more exact.</source>
        <translation>La caméra ne peut pas voir ces points&#x202f;; vos réponses rendent le score plus précis.</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Nothing recorded</source>
        <translation>Rien d’enregistré</translation>
    </message>
</context>
<context>
    <name>HistoryCare</name>
    <message>
        <source>Backed up to {file}.</source>
        <translation>Sauvegardé dans {file}.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Delete these days…</source>
        <translation>Supprimer ces jours…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>Tout supprimer…</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>Écrit dans {file}.</translation>
    </message>
    <message>
        <source>Nothing was recorded on these days.</source>
        <translation>Rien n’a été enregistré ces jours-là.</translation>
    </message>
    <message>
        <source>Delete your whole history? This cannot be undone.</source>
        <translation>Supprimer tout votre historique&#x202f;? Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>Tout supprimer</translation>
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
        <translation>{start} à {end}</translation>
    </message>
</context>
<context>
    <name>LimitsView</name>
    <message>
        <source>Live picture with the judged limits</source>
        <translation>Image en direct avec les limites évaluées</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Live picture</source>
        <translation>Image en direct</translation>
    </message>
    <message>
        <source>Waiting for a picture…</source>
        <translation>En attente d’une image…</translation>
    </message>
</context>
<context>
    <name>PartsChart</name>
    <message>
        <source>What was the worst of your posture</source>
        <translation>Les plus grands écarts de votre posture</translation>
    </message>
    <message>
        <source>Nothing to show for this time.</source>
        <translation>Rien à afficher pour cette période.</translation>
    </message>
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>Paused until {time} ({duration} left)</source>
        <translation>Suspendu jusqu’à {time} (encore {duration})</translation>
    </message>
</context>
<context>
    <name>PeriodPage</name>
    <message>
        <source>Poor posture by hour and day of the week</source>
        <translation>Mauvaise posture par heure et jour de la semaine</translation>
    </message>
    <message>
        <source>Poor posture by day</source>
        <translation>Mauvaise posture par jour</translation>
    </message>
    <message>
        <source>No records yet.</source>
        <translation>Aucun record pour l’instant.</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Tous les mois</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Tous les jours</translation>
    </message>
    <message>
        <source>Hours in the picture.</source>
        <translation>Heures dans l’image.</translation>
    </message>
    <message>
        <source>When it gets poor</source>
        <translation>Quand la posture se dégrade</translation>
    </message>
    <message>
        <source>Share of poor posture; the stronger, the more of it.</source>
        <translation>Part de mauvaise posture&#x202f;; plus la couleur est intense, plus il y en a.</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>Les plus grands écarts</translation>
    </message>
    <message>
        <source>Time in which each was furthest from your own posture.</source>
        <translation>Durée pendant laquelle chaque écart a été le plus grand.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>Score RULA</translation>
    </message>
    <message>
        <source>Each day&apos;s mean range, and the trend.</source>
        <translation>La plage moyenne de chaque jour et la tendance.</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Each day&apos;s mean, and the trend.</source>
        <translation>La moyenne de chaque jour et la tendance.</translation>
    </message>
</context>
<context>
    <name>ProfilesPanel</name>
    <message>
        <source>There is none yet: calibrate to make one.</source>
        <translation>Il n’y en a pas encore&#x202f;: un calibrage en créera un.</translation>
    </message>
    <message>
        <source>What shall the new profile be called?</source>
        <translation>Comment nommer le nouveau profil&#x202f;?</translation>
    </message>
    <message>
        <source>There is already a profile called {name}; choose another name.</source>
        <translation>Il existe déjà un profil nommé {name}&#x202f;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>What shall {name} be called?</source>
        <translation>Comment renommer {name}&#x202f;?</translation>
    </message>
    <message>
        <source>Delete the profile {name}? This cannot be undone.</source>
        <translation>Supprimer le profil {name}&#x202f;? Cette action est irréversible.</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} est supprimé.</translation>
    </message>
    <message>
        <source>{name}, calibrated on {day}</source>
        <translation>{name}, calibré le {day}</translation>
    </message>
    <message>
        <source>{profile} (in use)</source>
        <translation>{profile} (utilisé)</translation>
    </message>
    <message>
        <source>Stop using</source>
        <translation>Ne plus utiliser</translation>
    </message>
    <message>
        <source>Your profiles</source>
        <translation>Vos profils</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>Nouveau profil…</translation>
    </message>
</context>
<context>
    <name>PromptWindow</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>RehearsalCard</name>
    <message>
        <source>There is nothing to try it on yet: what Lumbar saw today before the settings were last saved may have been judged by other limits.</source>
        <translation>Rien encore pour l’essayer : ce que Lumbar a vu aujourd’hui avant le dernier enregistrement des réglages a pu être jugé selon d’autres limites.</translation>
    </message>
    <message>
        <source>There is nothing to try it on yet: Lumbar has not watched today.</source>
        <translation>Rien encore pour l’essayer&#x202f;: Lumbar n’a rien suivi aujourd’hui.</translation>
    </message>
</context>
<context>
    <name>Remote</name>
    <message>
        <source>Calibrated</source>
        <translation>Calibré</translation>
    </message>
    <message>
        <source>Not calibrated</source>
        <translation>Non calibré</translation>
    </message>
</context>
<context>
    <name>SaveMenu</name>
    <message>
        <source>Report as PDF…</source>
        <translation>Rapport en PDF…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>Imprimer le rapport…</translation>
    </message>
    <message>
        <source>Minutes as CSV…</source>
        <translation>Minutes en CSV…</translation>
    </message>
    <message>
        <source>Minutes as JSON…</source>
        <translation>Minutes en JSON…</translation>
    </message>
    <message>
        <source>Chart as PNG</source>
        <translation>Graphique en PNG</translation>
    </message>
</context>
<context>
    <name>ScoreChances</name>
    <message>
        <source>Probability of each RULA score</source>
        <translation>Probabilité de chaque score RULA</translation>
    </message>
</context>
<context>
    <name>ScoreTrend</name>
    <message>
        <source>RULA {low} to {high}</source>
        <translation>RULA {low} à {high}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Lumbar settings</source>
        <translation>Paramètres de Lumbar</translation>
    </message>
    <message>
        <source>No setting fits these words.</source>
        <translation>Aucun paramètre ne correspond à ces mots.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Annuler&#x202f;: {what}</translation>
    </message>
    <message>
        <source>Defaults of this page</source>
        <translation>Valeurs par défaut de cette page</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Rechercher dans les paramètres</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>What is judged</source>
        <translation>Ce qui est évalué</translation>
    </message>
    <message>
        <source>No picture now: Lumbar is paused, or the camera is not available.</source>
        <translation>Pas d’image pour le moment&#x202f;: Lumbar est suspendu, ou la caméra n’est pas disponible.</translation>
    </message>
    <message>
        <source>Go through the first steps again…</source>
        <translation>Refaire les premières étapes…</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>Ouvrir le dossier du journal</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{start} to {end} {state}</source>
        <translation>{start} à {end}&#x202f;: {state}</translation>
    </message>
</context>
<context>
    <name>WhyScore</name>
    <message>
        <source>Why this score?</source>
        <translation>Pourquoi ce score&#x202f;?</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>No score now</source>
        <translation>Pas de score pour le moment</translation>
    </message>
    <message>
        <source>{score}, {side}</source>
        <comment>the RULA score and which arm is worse</comment>
        <translation>{score}, {side}</translation>
    </message>
    <message>
        <source>RULA worksheet</source>
        <translation>Grille RULA</translation>
    </message>
    <message>
        <source>Stop following you, to read in peace</source>
        <translation>Fige l’affichage pour lire tranquillement</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>_Strip</name>
    <message>
        <source>Lumbar frame</source>
        <translation>Cadre Lumbar</translation>
    </message>
</context>
</TS>
