<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name></name>
    <message>
        <source>Lower your chin a little</source>
        <translation>あごを少し下げましょう</translation>
    </message>
    <message>
        <source>Sit up, drop your shoulders</source>
        <translation>背筋を伸ばし、肩を下げましょう</translation>
    </message>
    <message>
        <source>Settle back into your seat</source>
        <translation>椅子に深く座り直しましょう</translation>
    </message>
    <message>
        <source>Move closer to the desk</source>
        <translation>机に近づきましょう</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>少し後ろに下がりましょう</translation>
    </message>
    <message>
        <source>Shift back to your left</source>
        <translation>体を左に戻しましょう</translation>
    </message>
    <message>
        <source>Shift back to your right</source>
        <translation>体を右に戻しましょう</translation>
    </message>
    <message>
        <source>Tilt your head left</source>
        <translation>頭を少し左に傾けましょう</translation>
    </message>
    <message>
        <source>Tilt your head right</source>
        <translation>頭を少し右に傾けましょう</translation>
    </message>
    <message>
        <source>Draw your chin straight back</source>
        <translation>あごをまっすぐ引きましょう</translation>
    </message>
    <message>
        <source>Sit upright, use the back-rest</source>
        <translation>背もたれを使って座りましょう</translation>
    </message>
    <message>
        <source>Lift your head</source>
        <translation>頭を起こしましょう</translation>
    </message>
    <message>
        <source>Drop your shoulders</source>
        <translation>肩の力を抜きましょう</translation>
    </message>
    <message>
        <source>Drop your left shoulder</source>
        <translation>左肩を下げましょう</translation>
    </message>
    <message>
        <source>Drop your right shoulder</source>
        <translation>右肩を下げましょう</translation>
    </message>
    <message>
        <source>Turn your head back left</source>
        <translation>顔を左に戻しましょう</translation>
    </message>
    <message>
        <source>Turn your head back right</source>
        <translation>顔を右に戻しましょう</translation>
    </message>
    <message>
        <source>Let your head come forward</source>
        <translation>頭を少し前に戻しましょう</translation>
    </message>
    <message>
        <source>Bring your elbows in</source>
        <translation>ひじを体に近づけましょう</translation>
    </message>
    <message>
        <source>Bend your elbows squarely</source>
        <translation>ひじを直角に曲げましょう</translation>
    </message>
    <message>
        <source>Straighten your wrists</source>
        <translation>手首をまっすぐにしましょう</translation>
    </message>
    <message>
        <source>Turn your hands less</source>
        <translation>手首のひねりを減らしましょう</translation>
    </message>
    <message>
        <source>Straighten your neck</source>
        <translation>首をまっすぐにしましょう</translation>
    </message>
    <message>
        <source>Put both feet down</source>
        <translation>両足を床につけましょう</translation>
    </message>
    <message>
        <source>Move: you sat still long</source>
        <translation>そろそろ体を動かしましょう</translation>
    </message>
    <message>
        <source>Put the load down</source>
        <translation>荷物を下ろしましょう</translation>
    </message>
    <message>
        <source>Sit up and relax</source>
        <translation>背筋を伸ばして力を抜きましょう</translation>
    </message>
    <message>
        <source>Move back {cm} cm</source>
        <translation>{cm} cm 後ろに下がりましょう</translation>
    </message>
    <message>
        <source>Move {cm} cm closer</source>
        <translation>{cm} cm 近づきましょう</translation>
    </message>
    <message>
        <source>head up and down</source>
        <translation>頭の上下の向き</translation>
    </message>
    <message>
        <source>height of the head</source>
        <translation>頭の高さ</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距離</translation>
    </message>
    <message>
        <source>leaning to the side</source>
        <translation>体の左右の傾き</translation>
    </message>
    <message>
        <source>tilt of the head</source>
        <translation>頭の傾き</translation>
    </message>
    <message>
        <source>tilt of the shoulders</source>
        <translation>肩の傾き</translation>
    </message>
    <message>
        <source>turn of the head</source>
        <translation>頭の向き</translation>
    </message>
    <message>
        <source>head forwards and back</source>
        <translation>頭の前後の位置</translation>
    </message>
    <message>
        <source>The camera did not see you for long enough; sit in the picture and try again.</source>
        <translation>カメラに映っていた時間が足りません。カメラに映る位置に座って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Your head was not seen well enough; face the camera in good light and try again.</source>
        <translation>頭がはっきり映っていませんでした。明るい場所でカメラのほうを向いて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The calibration was made by another version; calibrate again.</source>
        <translation>このキャリブレーションは別のバージョンで作成されています。もう一度キャリブレーションしてください。</translation>
    </message>
    <message>
        <source>The calibration holds no measures; calibrate again.</source>
        <translation>キャリブレーションに測定値が含まれていません。もう一度キャリブレーションしてください。</translation>
    </message>
    <message>
        <source>The calibration holds an unknown entry; calibrate again.</source>
        <translation>キャリブレーションに不明な項目が含まれています。もう一度キャリブレーションしてください。</translation>
    </message>
    <message>
        <source>The calibration of {name} is damaged; calibrate again.</source>
        <translation>{name} のキャリブレーションが破損しています。もう一度キャリブレーションしてください。</translation>
    </message>
    <message>
        <source>You moved too much ({part}); sit still and try again.</source>
        <translation>動きが大きすぎました（{part}）。動かずに座って、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The demo&apos;s portrait “{path}” is missing or damaged; reinstall Lumbar.</source>
        <translation>デモの人物画像「{path}」がないか、破損しています。Lumbar を再インストールしてください。</translation>
    </message>
    <message>
        <source>“{path}” holds no frame that can be read; is it complete?</source>
        <translation>「{path}」には読み取れるフレームがありません。ファイルが完全か確認してください。</translation>
    </message>
    <message>
        <source>The name of “{path}” is not UTF-8, and so it cannot be opened; rename it.</source>
        <translation>「{path}」の名前は UTF-8 ではないため開けません。名前を変更してください。</translation>
    </message>
    <message>
        <source>“{path}” is not a video that can be read, or is damaged.</source>
        <translation>「{path}」は読み取れる動画ではないか、破損しています。</translation>
    </message>
    <message>
        <source>“{path}” ends early: {count} of its {total} frames could be read; the file is damaged or incomplete.</source>
        <translation>「{path}」は途中で終わっています。{total} フレーム中 {count} フレームしか読み取れませんでした。ファイルが破損しているか、不完全です。</translation>
    </message>
    <message>
        <source>None of the {count} pictures can be read. {problem}</source>
        <translation>{count} 枚の画像のどれも読み取れません。{problem}</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>「{path}」を読み取れません：{reason}。</translation>
    </message>
    <message>
        <source>“{path}” is not a picture that can be read; it is damaged or cut off.</source>
        <translation>「{path}」は読み取れる画像ではありません。破損しているか、途中で切れています。</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be read: {reason}.</source>
        <translation>フォルダー「{path}」を読み取れません：{reason}。</translation>
    </message>
    <message>
        <source>The folder “{path}” holds no pictures.</source>
        <translation>フォルダー「{path}」に画像がありません。</translation>
    </message>
    <message>
        <source>“{path}” does not exist.</source>
        <translation>「{path}」は存在しません。</translation>
    </message>
    <message>
        <source>“{path}” is not a file.</source>
        <translation>「{path}」はファイルではありません。</translation>
    </message>
    <message>
        <source>Starting the camera.</source>
        <translation>カメラを起動しています。</translation>
    </message>
    <message>
        <source>The camera sends no picture; Lumbar keeps trying, and unplugging it and plugging it in again may help.</source>
        <translation>カメラから映像が届きません。Lumbar は試行を続けます。カメラを抜き差しすると直ることがあります。</translation>
    </message>
    <message>
        <source>The camera repeats the same picture; unplug it and plug it in again.</source>
        <translation>カメラが同じ映像を繰り返しています。抜いてからもう一度接続してください。</translation>
    </message>
    <message>
        <source>The camera sees only black; open its shutter or switch on a light.</source>
        <translation>カメラの映像が真っ暗です。シャッターを開けるか、明かりをつけてください。</translation>
    </message>
    <message>
        <source>It is too dark for the camera to see you; switch on a light, and look whether something covers the lens.</source>
        <translation>暗すぎてカメラに姿が映りません。明かりをつけ、レンズが覆われていないか確認してください。</translation>
    </message>
    <message>
        <source>The camera is in use by another program; Lumbar goes on when it is free.</source>
        <translation>カメラは別のプログラムが使用中です。空きしだい Lumbar は再開します。</translation>
    </message>
    <message>
        <source>Lumbar may not use the camera; allow it in the system&apos;s privacy settings, on Linux by adding your user to the group “video”.</source>
        <translation>Lumbar にカメラの使用が許可されていません。システムのプライバシー設定で許可してください。Linux では、ユーザーを「video」グループに追加してください。</translation>
    </message>
    <message>
        <source>Lumbar was not allowed to use the camera; allow it in the system settings under Privacy and Security, Camera, and start Lumbar again.</source>
        <translation>Lumbar はカメラの使用を許可されませんでした。システム設定の「プライバシーとセキュリティ」&gt;「カメラ」で許可し、Lumbar を起動し直してください。</translation>
    </message>
    <message>
        <source>The camera&apos;s pictures arrive damaged; plug it into another socket, without a hub.</source>
        <translation>カメラの映像が壊れた状態で届いています。ハブを使わず、別の端子に接続してください。</translation>
    </message>
    <message>
        <source>“{camera}”</source>
        <translation>「{camera}」</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>{camera} does not open; it may be in use by another program, or the system&apos;s privacy settings do not allow it.</source>
        <translation>{camera}を開けません。別のプログラムが使用中か、システムのプライバシー設定で許可されていない可能性があります。</translation>
    </message>
    <message>
        <source>{camera} gives no pictures; choose another camera in the settings.</source>
        <translation>{camera}から映像が届きません。設定で別のカメラを選択してください。</translation>
    </message>
    <message>
        <source>{camera} works only through the system&apos;s own camera software; install “v4l2-relayd”, then choose its camera in the settings.</source>
        <translation>{camera}はシステム専用のカメラソフトウェアでのみ動作します。「v4l2-relayd」をインストールし、設定でそのカメラを選択してください。</translation>
    </message>
    <message>
        <source>The camera {camera} is not connected; plug it in or choose another one in the settings.</source>
        <translation>カメラ{camera}が接続されていません。接続するか、設定で別のカメラを選択してください。</translation>
    </message>
    <message>
        <source>No camera is connected; plug one in.</source>
        <translation>カメラが接続されていません。カメラを接続してください。</translation>
    </message>
    <message>
        <source>Another program uses the camera; Lumbar goes on when it is done.</source>
        <translation>別のプログラムがカメラを使用しています。終わりしだい Lumbar は再開します。</translation>
    </message>
    <message>
        <source>The model {name} is not a depth model; please reinstall Lumbar.</source>
        <translation>モデル {name} は深度モデルではありません。Lumbar を再インストールしてください。</translation>
    </message>
    <message>
        <source>please reinstall Lumbar</source>
        <translation>Lumbar を再インストールしてください</translation>
    </message>
    <message>
        <source>The model file {path} is missing; {repair}.</source>
        <translation>モデルファイル {path} がありません。{repair}。</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read ({reason}); check its permissions or reinstall Lumbar.</source>
        <translation>モデルファイル {path} を読み取れません（{reason}）。ファイルの権限を確認するか、Lumbar を再インストールしてください。</translation>
    </message>
    <message>
        <source>The model file {path} is damaged or was changed (its SHA-256 is not the one in {manifest}); {repair}.</source>
        <translation>モデルファイル {path} が破損しているか、変更されています（SHA-256 が {manifest} の値と一致しません）。{repair}。</translation>
    </message>
    <message>
        <source>The list of models {path} is missing; {repair}.</source>
        <translation>モデルの一覧 {path} がありません。{repair}。</translation>
    </message>
    <message>
        <source>The list of models {path} is damaged ({error}); {repair}.</source>
        <translation>モデルの一覧 {path} が破損しています（{error}）。{repair}。</translation>
    </message>
    <message>
        <source>There is no model “{name}”; choose one of: {known}.</source>
        <translation>モデル「{name}」はありません。次から選択してください：{known}。</translation>
    </message>
    <message>
        <source>onnxruntime is damaged; “lumbar doctor” says how to repair it.</source>
        <translation>onnxruntime が破損しています。修復方法は「lumbar doctor」で確認できます。</translation>
    </message>
    <message>
        <source>The model {name} cannot be run by onnxruntime {version}; please reinstall Lumbar ({error}).</source>
        <translation>モデル {name} を onnxruntime {version} で実行できません。Lumbar を再インストールしてください（{error}）。</translation>
    </message>
    <message>
        <source>The model {name} is not a pose model with 17 keypoints; please reinstall Lumbar.</source>
        <translation>モデル {name} は 17 個のキーポイントを持つ姿勢推定モデルではありません。Lumbar を再インストールしてください。</translation>
    </message>
    <message>
        <source>check the permissions of the file and its folder</source>
        <translation>ファイルとそのフォルダーの権限を確認してください</translation>
    </message>
    <message>
        <source>make room on the disk</source>
        <translation>ディスクの空き容量を増やしてください</translation>
    </message>
    <message>
        <source>make room on the disk or check it for faults</source>
        <translation>ディスクの空き容量を増やすか、ディスクの異常を確認してください</translation>
    </message>
    <message>
        <source>another program is using it, try again</source>
        <translation>別のプログラムが使用中です。もう一度お試しください</translation>
    </message>
    <message>
        <source>close other programs, the memory is full</source>
        <translation>メモリがいっぱいです。ほかのプログラムを閉じてください</translation>
    </message>
    <message>
        <source>start Lumbar again, which rescues what can still be read</source>
        <translation>Lumbar をもう一度起動すると、まだ読み取れる内容が復旧されます</translation>
    </message>
    <message>
        <source>The history {path} cannot be used ({reason}); {todo}.</source>
        <translation>履歴 {path} を使用できません（{reason}）。{todo}。</translation>
    </message>
    <message>
        <source>The history {path} cannot be used (it is damaged); start Lumbar again, which rescues what can still be read.</source>
        <translation>履歴 {path} を使用できません（破損しています）。Lumbar をもう一度起動すると、まだ読み取れる内容が復旧されます。</translation>
    </message>
    <message>
        <source>The history {path} cannot be used ({reason}); check its permissions.</source>
        <translation>履歴 {path} を使用できません（{reason}）。権限を確認してください。</translation>
    </message>
    <message>
        <source>The history {path} is in use by a running Lumbar; quit that first.</source>
        <translation>履歴 {path} は実行中の Lumbar が使用しています。先に Lumbar を終了してください。</translation>
    </message>
    <message>
        <source>There is no history at {path} yet; let Lumbar run for a minute.</source>
        <translation>{path} にはまだ履歴がありません。Lumbar を 1 分ほど動かしてください。</translation>
    </message>
    <message>
        <source>There is no file {path}; choose a backup that Lumbar made.</source>
        <translation>ファイル {path} がありません。Lumbar が作成したバックアップを選択してください。</translation>
    </message>
    <message>
        <source>{path} is not a backup of Lumbar, or damaged; choose another.</source>
        <translation>{path} は Lumbar のバックアップではないか、破損しています。別のファイルを選択してください。</translation>
    </message>
    <message>
        <source>{path} is no history of Lumbar; give another file.</source>
        <translation>{path} は Lumbar の履歴ではありません。別のファイルを指定してください。</translation>
    </message>
    <message>
        <source>The history {path} was written by a newer Lumbar (file format {version}, this one knows {newest}) and is left as it is; install the newer Lumbar or move the file away.</source>
        <translation>履歴 {path} はより新しい Lumbar で作成されたため（ファイル形式 {version}、対応は {newest} まで）、変更せずに残します。新しい Lumbar をインストールするか、ファイルを移動してください。</translation>
    </message>
    <message>
        <source>{path} is not a file; move it away.</source>
        <translation>{path} はファイルではありません。別の場所に移動してください。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check its permissions.</source>
        <translation>{path} を読み取れません（{reason}）。権限を確認してください。</translation>
    </message>
    <message>
        <source>{path} is damaged: it has no valid version.</source>
        <translation>{path} は破損しています：有効なバージョンがありません。</translation>
    </message>
    <message>
        <source>{path} was written by a newer Lumbar (file format {version}, this one knows {newest}) and is left as it is; install the newer Lumbar or move the file away.</source>
        <translation>{path} はより新しい Lumbar で作成されたため（ファイル形式 {version}、対応は {newest} まで）、変更せずに残します。新しい Lumbar をインストールするか、ファイルを移動してください。</translation>
    </message>
    <message>
        <source>{path} is damaged: it is far too large.</source>
        <translation>{path} は破損しています：大きすぎます。</translation>
    </message>
    <message>
        <source>{path} is damaged: it is not valid JSON.</source>
        <translation>{path} は破損しています：有効な JSON ではありません。</translation>
    </message>
    <message>
        <source>{path} is damaged: it is not a JSON object.</source>
        <translation>{path} は破損しています：JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <translation>{low:g}〜{high:g}</translation>
    </message>
    <message>
        <source>{low:g} to {high:g} {unit}</source>
        <translation>{low:g}〜{high:g} {unit}</translation>
    </message>
    <message>
        <source>{setting} must be {wanted}, not {value}.</source>
        <translation>「{setting}」の値 {value} は使用できません。指定できる値：{wanted}。</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>{choices} のいずれか</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>plain text of at most {count} characters</source>
        <translation>{count} 文字以内のテキスト</translation>
    </message>
    <message>
        <source>a whole number from {limits}</source>
        <translation>{limits}の整数</translation>
    </message>
    <message>
        <source>a number from {limits}</source>
        <translation>{limits}の数値</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); check its permissions.</source>
        <translation>フォルダー {folder} を作成できません（{reason}）。権限を確認してください。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); make room or check its permissions.</source>
        <translation>{path} に書き込めません（{reason}）。空き容量を増やすか、権限を確認してください。</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be set aside ({reason}); move it away yourself.</source>
        <translation>{path} は破損しており、退避できません（{reason}）。手動で移動してください。</translation>
    </message>
    <message>
        <source>{folder} still holds copies ({reason}); delete them yourself.</source>
        <translation>{folder} にコピーが残っています（{reason}）。手動で削除してください。</translation>
    </message>
    <message>
        <source>These days are outside the calendar; take days near today.</source>
        <translation>これらの日付はカレンダーの範囲外です。今日に近い日付を指定してください。</translation>
    </message>
    <message>
        <source>There is no profile {path}; calibrate to make one.</source>
        <translation>プロファイル {path} がありません。キャリブレーションすると作成されます。</translation>
    </message>
    <message>
        <source>The profile {path} is damaged; calibrate again to replace it.</source>
        <translation>プロファイル {path} が破損しています。もう一度キャリブレーションすると置き換えられます。</translation>
    </message>
    <message>
        <source>A profile&apos;s name has 1 to {most} characters.</source>
        <translation>プロファイル名は 1〜{most} 文字にしてください。</translation>
    </message>
    <message>
        <source>There is already a profile called {name}; choose another name.</source>
        <translation>{name} というプロファイルはすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>{path} cannot be deleted ({reason}); check its permissions.</source>
        <translation>{path} を削除できません（{reason}）。権限を確認してください。</translation>
    </message>
    <message>
        <source>The history was damaged: {saved} of its minutes were saved, and the damaged file is kept as {kept}.</source>
        <translation>履歴が破損していました。{saved} 分間の記録を復旧し、破損したファイルは {kept} として保存しました。</translation>
    </message>
    <message>
        <source>Posture and alerts</source>
        <translation>姿勢とお知らせ</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>作業環境</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Schedule and breaks</source>
        <translation>スケジュールと休憩</translation>
    </message>
    <message>
        <source>Statistics and privacy</source>
        <translation>統計とプライバシー</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>詳細設定</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>わからない</translation>
    </message>
    <message>
        <source>Deviation limit</source>
        <translation>ずれの上限</translation>
    </message>
    <message>
        <source>How far you may move from your upright posture: 1 is usual, less is stricter.</source>
        <translation>正しい姿勢からどこまで動いてもよいか。通常は 1 で、小さいほど厳しくなります。</translation>
    </message>
    <message>
        <source>RULA action level</source>
        <translation>RULA アクションレベル</translation>
    </message>
    <message>
        <source>Also warn when the whole posture reaches this RULA action level.</source>
        <translation>全身の姿勢がこの RULA アクションレベルに達したときにもお知らせします。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>2: changes may be needed</source>
        <translation>2：改善が必要な可能性</translation>
    </message>
    <message>
        <source>3: changes soon</source>
        <translation>3：早めの改善が必要</translation>
    </message>
    <message>
        <source>4: changes at once</source>
        <translation>4：直ちに改善が必要</translation>
    </message>
    <message>
        <source>Far off from</source>
        <translation>大きく外れたとみなす値</translation>
    </message>
    <message>
        <source>From this many times your limit on, the frame and the small window turn red; before that they are amber.</source>
        <translation>限度のこの倍数から、画面の枠と小さなウィンドウが赤になります。それまでは黄色です。</translation>
    </message>
    <message>
        <source>Warn after</source>
        <translation>お知らせまでの時間</translation>
    </message>
    <message>
        <source>How long a posture must be bad before Lumbar says so.</source>
        <translation>姿勢の崩れがどのくらい続いたらお知らせするか。</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Recovery margin</source>
        <translation>回復の余裕</translation>
    </message>
    <message>
        <source>How far below the limit you must come before the posture counts as good again, as a share of the limit.</source>
        <translation>姿勢が再び良好と判定されるには、上限をどのくらい下回る必要があるか。上限に対する割合で指定します。</translation>
    </message>
    <message>
        <source>Recovered after</source>
        <translation>回復までの時間</translation>
    </message>
    <message>
        <source>How long the posture must be good before a warning is taken away.</source>
        <translation>良い姿勢がどのくらい続いたらお知らせを消すか。</translation>
    </message>
    <message>
        <source>Pause between warnings</source>
        <translation>お知らせの間隔</translation>
    </message>
    <message>
        <source>After a warning has ended, no new one comes for this long.</source>
        <translation>お知らせが終わったあと、この時間は新しいお知らせをしません。</translation>
    </message>
    <message>
        <source>Remind after</source>
        <translation>再度お知らせする間隔</translation>
    </message>
    <message>
        <source>While the posture stays bad, the warning is shown again this often; 0 for never.</source>
        <translation>姿勢が崩れたままの場合、この間隔で再びお知らせします。0 にすると繰り返しません。</translation>
    </message>
    <message>
        <source>Static posture after</source>
        <translation>静的姿勢とみなす時間</translation>
    </message>
    <message>
        <source>A posture held longer than this adds to the RULA score as static muscle use.</source>
        <translation>これより長く保たれた姿勢は、静的な筋肉の使用として RULA スコアに加算されます。</translation>
    </message>
    <message>
        <source>Forearms supported</source>
        <translation>前腕の支え</translation>
    </message>
    <message>
        <source>Whether your forearms rest on arm-rests or the desk; the camera cannot see it.</source>
        <translation>前腕をひじ掛けや机に置いているか。カメラでは確認できません。</translation>
    </message>
    <message>
        <source>Feet supported</source>
        <translation>足の支え</translation>
    </message>
    <message>
        <source>Whether your feet rest on the floor or a foot-rest; the camera cannot see it.</source>
        <translation>足を床や足置きにつけているか。カメラでは確認できません。</translation>
    </message>
    <message>
        <source>Wrists straight</source>
        <translation>まっすぐな手首</translation>
    </message>
    <message>
        <source>Whether your wrists are straight while you type; the camera cannot see it.</source>
        <translation>タイピング中に手首がまっすぐか。カメラでは確認できません。</translation>
    </message>
    <message>
        <source>Back supported</source>
        <translation>背中の支え</translation>
    </message>
    <message>
        <source>Whether you use the back-rest of your chair; the camera cannot see it.</source>
        <translation>椅子の背もたれを使っているか。カメラでは確認できません。</translation>
    </message>
    <message>
        <source>The camera stands</source>
        <translation>カメラの位置</translation>
    </message>
    <message>
        <source>In front of you it compares you with your calibrated posture; at your side it measures neck and trunk for the RULA score; between the two Lumbar is less sure.</source>
        <translation>正面にあるときは、キャリブレーションした姿勢と比べます。横にあるときは、RULA スコアのために首と体幹を測定します。その中間では、判定の確かさが少し下がります。</translation>
    </message>
    <message>
        <source>Which camera watches; empty takes the first one found.</source>
        <translation>見守りに使うカメラ。空欄にすると、最初に見つかったカメラを使います。</translation>
    </message>
    <message>
        <source>Picture width</source>
        <translation>映像の幅</translation>
    </message>
    <message>
        <source>Width asked of the camera; more costs power and hardly helps.</source>
        <translation>カメラに要求する幅。大きくすると消費電力が増え、効果はほとんどありません。</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Picture height</source>
        <translation>映像の高さ</translation>
    </message>
    <message>
        <source>Height asked of the camera.</source>
        <translation>カメラに要求する高さ。</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>画角</translation>
    </message>
    <message>
        <source>Angle that the camera&apos;s picture shows from left to right, 20 at least, for the distance to the screen; 0 if you do not know it. Calibrating with a measured distance is more exact.</source>
        <translation>カメラの映像に映る左右の角度（20 以上）。画面までの距離の計算に使います。わからない場合は 0 にしてください。測定した距離でキャリブレーションするほうが正確です。</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>1 秒あたりの枚数</translation>
    </message>
    <message>
        <source>How many pictures a second are judged; more costs power.</source>
        <translation>1 秒間に判定する映像の枚数。多いほど消費電力が増えます。</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Mirror the live view</source>
        <translation>ライブ映像を左右反転</translation>
    </message>
    <message>
        <source>Show yourself as in a mirror; the scores are the same.</source>
        <translation>鏡のように表示します。スコアは変わりません。</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is mirrored</source>
        <translation>カメラの映像が左右反転している</translation>
    </message>
    <message>
        <source>Some cameras deliver their picture as in a mirror, and Lumbar then takes left for right. If its advice names the wrong side, switch this on and calibrate again.</source>
        <translation>映像を鏡のように左右反転して出すカメラがあり、その場合 Lumbar は左右を取り違えます。助言の左右が逆なら、これをオンにして、もう一度キャリブレーションしてください。</translation>
    </message>
    <message>
        <source>Leave the camera to others</source>
        <translation>ほかのプログラムにカメラを譲る</translation>
    </message>
    <message>
        <source>Let go of the camera when another program opens it, and go on when that one is done.</source>
        <translation>ほかのプログラムがカメラを開いたらカメラを解放し、終わったら再開します。</translation>
    </message>
    <message>
        <source>Save energy on battery</source>
        <translation>バッテリー使用時は節電する</translation>
    </message>
    <message>
        <source>While the computer runs on its battery, judge at most two pictures a second and show no live picture.</source>
        <translation>パソコンがバッテリーで動いている間は、1 秒に最大 2 枚の画像だけを評価し、ライブ映像は表示しません。</translation>
    </message>
    <message>
        <source>What Lumbar speaks, from now on.</source>
        <translation>Lumbar の言語です。すぐに切り替わります。</translation>
    </message>
    <message>
        <source>Depth estimate</source>
        <translation>深度の推定</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>通知を表示</translation>
    </message>
    <message>
        <source>Warn with a desktop notification. Without any kind of warning Lumbar only keeps the history.</source>
        <translation>デスクトップ通知でお知らせします。お知らせの方法をすべてオフにすると、Lumbar は履歴だけを記録します。</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>音を鳴らす</translation>
    </message>
    <message>
        <source>Warn with two soft tones, at most once a minute.</source>
        <translation>2 つの柔らかい音でお知らせします。多くても 1 分に 1 回です。</translation>
    </message>
    <message>
        <source>Colour the screen&apos;s edges</source>
        <translation>画面の縁に色をつける</translation>
    </message>
    <message>
        <source>While a warning lasts, every screen gets a thin frame: red, amber, then green once you sit well. Wayland desktops do not allow it.</source>
        <translation>お知らせ中、すべての画面に細い枠を表示します。赤、黄、そして姿勢が戻ると緑になります。Wayland デスクトップでは使用できません。</translation>
    </message>
    <message>
        <source>Show a small window</source>
        <translation>小さなウィンドウを表示</translation>
    </message>
    <message>
        <source>While a warning lasts, a small figure in the corner shows what to correct.</source>
        <translation>お知らせ中、画面の隅の小さな図で直すところを示します。</translation>
    </message>
    <message>
        <source>Hold back when you are busy</source>
        <translation>忙しいときは控える</translation>
    </message>
    <message>
        <source>No warnings during do-not-disturb or while a program fills the screen; one summary afterwards.</source>
        <translation>サイレントモード中や全画面表示のプログラムがある間はお知らせせず、あとでまとめて 1 回お知らせします。</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>お知らせしない時間帯</translation>
    </message>
    <message>
        <source>On these days no warnings come between the two times below.</source>
        <translation>これらの曜日には、下の 2 つの時刻の間はお知らせしません。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>月曜日から金曜日</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>土曜日と日曜日</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>時間帯の開始</translation>
    </message>
    <message>
        <source>When the quiet hours begin.</source>
        <translation>お知らせしない時間帯が始まる時刻。</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>時間帯の終了</translation>
    </message>
    <message>
        <source>When the quiet hours end; before the beginning means on the next day.</source>
        <translation>お知らせしない時間帯が終わる時刻。開始より前の時刻は翌日を指します。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>デスクトップの設定に従う</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <translation>ログイン時に起動</translation>
    </message>
    <message>
        <source>Start Lumbar in the tray when you log in.</source>
        <translation>ログインしたときに Lumbar をトレイで起動します。</translation>
    </message>
    <message>
        <source>A key to pause</source>
        <translation>一時停止のショートカットキー</translation>
    </message>
    <message>
        <source>Ask the desktop for a key that pauses and resumes Lumbar from everywhere, at first Ctrl+Alt+P. GNOME and KDE can give one; on other desktops bind “lumbar ctl pause” to a key in their own settings.</source>
        <translation>どこからでも Lumbar を一時停止・再開できるキーをデスクトップに要求します（初期値は Ctrl+Alt+P）。GNOME と KDE で使用できます。ほかのデスクトップでは、その設定で「lumbar ctl pause」をキーに割り当ててください。</translation>
    </message>
    <message>
        <source>Remind me of breaks</source>
        <translation>休憩をお知らせ</translation>
    </message>
    <message>
        <source>Suggest another posture after a while of stillness, and a break after a long time sitting. Nothing is ever blocked.</source>
        <translation>しばらく動かないときは姿勢を変えること、長く座り続けたときは休憩を提案します。操作を妨げることはありません。</translation>
    </message>
    <message>
        <source>Move after</source>
        <translation>体を動かすまでの時間</translation>
    </message>
    <message>
        <source>How long you may sit without real movement before Lumbar suggests another posture.</source>
        <translation>大きな動きなしでどのくらい座り続けたら、姿勢を変えるよう提案するか。</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Break after</source>
        <translation>休憩までの時間</translation>
    </message>
    <message>
        <source>How long you may sit without getting up before Lumbar suggests a break.</source>
        <translation>立ち上がらずにどのくらい座り続けたら、休憩を提案するか。</translation>
    </message>
    <message>
        <source>A break lasts</source>
        <translation>休憩の長さ</translation>
    </message>
    <message>
        <source>So long out of the picture counts as a break.</source>
        <translation>この時間カメラに映らなければ休憩とみなします。</translation>
    </message>
    <message>
        <source>Show an exercise</source>
        <translation>体操を表示</translation>
    </message>
    <message>
        <source>Suggest a short exercise with a drawing along with each reminder.</source>
        <translation>お知らせのたびに、図付きの短い体操を提案します。</translation>
    </message>
    <message>
        <source>Keep the history for</source>
        <translation>履歴の保存期間</translation>
    </message>
    <message>
        <source>Minutes older than this are deleted every day; 0 keeps everything.</source>
        <translation>これより古い分単位の記録は毎日削除されます。0 にするとすべて保存します。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Name of the calibrated posture to compare with; empty until you calibrate.</source>
        <translation>比較に使う、キャリブレーションした姿勢の名前。キャリブレーションするまでは空です。</translation>
    </message>
    <message>
        <source>Pose model</source>
        <translation>姿勢推定モデル</translation>
    </message>
    <message>
        <source>Thunder finds joints more exactly, Lightning needs less power.</source>
        <translation>Thunder は関節をより正確に検出し、Lightning は消費電力が少なくなります。</translation>
    </message>
    <message>
        <source>MoveNet Thunder (exact)</source>
        <translation>MoveNet Thunder（高精度）</translation>
    </message>
    <message>
        <source>MoveNet Lightning (light)</source>
        <translation>MoveNet Lightning（軽量）</translation>
    </message>
    <message>
        <source>A second model looks about once a second how far the head is ahead of the shoulders; without it Lumbar needs less power and memory and misses more.</source>
        <translation>2 つ目のモデルが約 1 秒ごとに、頭が肩よりどのくらい前に出ているかを調べます。オフにすると電力とメモリの消費が減りますが、見逃しが増えます。</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>計算に使う装置</translation>
    </message>
    <message>
        <source>Where the pose model runs; the graphics card needs CUDA installed.</source>
        <translation>姿勢推定モデルを実行する装置。グラフィックスカードを使うには CUDA のインストールが必要です。</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>グラフィックスカード（CUDA）</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>スレッド数</translation>
    </message>
    <message>
        <source>Processor threads of the pose model; one is enough and saves power.</source>
        <translation>姿勢推定モデルが使うプロセッサーのスレッド数。1 で十分で、電力も節約できます。</translation>
    </message>
    <message>
        <source>Smoothing window</source>
        <translation>平滑化の時間幅</translation>
    </message>
    <message>
        <source>Joints are smoothed over this long; more is calmer and slower.</source>
        <translation>関節の位置をこの長さで平滑化します。長いほど安定しますが、反応は遅くなります。</translation>
    </message>
    <message>
        <source>There is no setting “{name}”.</source>
        <translation>設定「{name}」はありません。</translation>
    </message>
    <message>
        <source>{error} {kept} The default settings are used.</source>
        <translation>{error}{kept}既定の設定を使用します。</translation>
    </message>
    <message>
        <source>{error} {kept} The settings from before the last change are used.</source>
        <translation>{error} {kept} 最後の変更より前の設定を使います。</translation>
    </message>
    <message>
        <source>{error} The default settings are used.</source>
        <translation>{error}既定の設定を使用します。</translation>
    </message>
    <message>
        <source>The default is used.</source>
        <translation>既定値を使用します。</translation>
    </message>
    <message>
        <source>It is not used.</source>
        <translation>この値は使用しません。</translation>
    </message>
    <message>
        <source>{refusal} {used}</source>
        <translation>{refusal}{used}</translation>
    </message>
    <message>
        <source>It is kept as {file}.</source>
        <translation>元のファイルは {file} として保存しました。</translation>
    </message>
    <message>
        <source>The minutes cannot be kept; the log has the details.</source>
        <translation>分単位の記録を保存できません。詳細はログを確認してください。</translation>
    </message>
    <message>
        <source>This run keeps no history.</source>
        <translation>今回は履歴を保存しません。</translation>
    </message>
    <message>
        <source>Postures are judged without depth: {reason}</source>
        <translation>深度を使わずに姿勢を判定しています：{reason}</translation>
    </message>
    <message>
        <source>The analysis does not answer; if this lasts, quit Lumbar and start it again.</source>
        <translation>解析が応答しません。続く場合は、Lumbar を終了してもう一度起動してください。</translation>
    </message>
    <message>
        <source>Lumbar now knows your upright posture.</source>
        <translation>正しい姿勢を登録しました。</translation>
    </message>
    <message>
        <source>There is nothing to learn yet; calibrate your upright posture first.</source>
        <translation>まだ学習できるものがありません。先に正しい姿勢をキャリブレーションしてください。</translation>
    </message>
    <message>
        <source>Another profile was chosen meanwhile; show your slouch for that one again.</source>
        <translation>その間に別のプロファイルが選ばれました。そのプロファイルで猫背の姿勢をもう一度見せてください。</translation>
    </message>
    <message>
        <source>Lumbar now knows how you slouch, and your limits fit that.</source>
        <translation>崩れた姿勢を登録し、それに合わせて上限を調整しました。</translation>
    </message>
    <message>
        <source>Lumbar will not warn about this posture again.</source>
        <translation>この姿勢については今後お知らせしません。</translation>
    </message>
    <message>
        <source>The recording ended before you could be measured.</source>
        <translation>測定が終わる前に録画が終了しました。</translation>
    </message>
    <message>
        <source>No picture came to measure you by; try again when the camera works.</source>
        <translation>測定に使う映像が届きませんでした。カメラが動作しているときに、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Reading the camera failed; Lumbar tries again, and the log has the details.</source>
        <translation>カメラの読み取りに失敗しました。Lumbar は再試行します。詳細はログを確認してください。</translation>
    </message>
    <message>
        <source>The analysis could not start; the log has the details.</source>
        <translation>解析を開始できませんでした。詳細はログを確認してください。</translation>
    </message>
    <message>
        <source>Analysing the pictures keeps failing; start Lumbar again, and if that does not help, the log has the details.</source>
        <translation>映像の解析に繰り返し失敗しています。Lumbar をもう一度起動してください。改善しない場合は、ログで詳細を確認してください。</translation>
    </message>
    <message>
        <source>Finds the 17 joints of one person in a picture. Made by Google (MoveNet) and reduced to 8 bits for Lumbar. Meant for one person near the camera; surest in good light, with head, shoulders and elbows in view. Not meant to tell who somebody is, and no medical device.</source>
        <translation>映像に映った 1 人の 17 個の関節を検出します。Google が開発し（MoveNet）、Lumbar 用に 8 ビット化しました。カメラの近くにいる 1 人を対象とし、明るい場所で頭・肩・ひじが映っているときに最も確かです。個人を特定するものではなく、医療機器でもありません。</translation>
    </message>
    <message>
        <source>Estimates about once a second how far the head is ahead of the shoulders, from 33 landmarks of one person. Made by Google (BlazePose GHUM Heavy); its weights are reduced to 8 bits for Lumbar. It can be switched off in the settings.</source>
        <translation>1 人の 33 個の身体の点から、頭が肩よりどれだけ前に出ているかを約 1 秒ごとに推定します。Google 製（BlazePose GHUM Heavy）で、重みは Lumbar 用に 8 ビットに縮小されています。設定でオフにできます。</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>付属のファイルを参照</translation>
    </message>
    <message>
        <source>The pose model runs on: {device}</source>
        <translation>姿勢推定モデルの実行装置：{device}</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>まだ読み込まれていません</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Input {size} × {size} pixels, {precision}, {megabytes} MB</source>
        <translation>入力 {size} × {size} ピクセル、{precision}、{megabytes} MB</translation>
    </message>
    <message>
        <source>unknown precision</source>
        <translation>精度不明</translation>
    </message>
    <message>
        <source>From {package}</source>
        <translation>{package} から取得</translation>
    </message>
    <message>
        <source>Licence {licence}</source>
        <translation>ライセンス：{licence}</translation>
    </message>
    <message>
        <source>A posture monitor that keeps numbers and never pictures.</source>
        <translation>映像を残さず、数値だけを記録する姿勢モニター。</translation>
    </message>
    <message numerus="yes">
        <source>Lumbar held back %n warning(s). Most often: {advice}.</source>
        <translation>
            <numerusform>Lumbar は %n 件のお知らせを控えました。最も多かったもの：{advice}。</numerusform>
        </translation>
    </message>
    <message>
        <source>This desktop shows no tray icons, so Lumbar lives in this window: closing it ends Lumbar. On GNOME the extension AppIndicator adds a tray.</source>
        <translation>このデスクトップではトレイアイコンが表示されないため、Lumbar はこのウィンドウで動作します。ウィンドウを閉じると Lumbar は終了します。GNOME では、拡張機能 AppIndicator でトレイを追加できます。</translation>
    </message>
    <message>
        <source>Watches your posture from the tray</source>
        <translation>トレイから姿勢を見守ります</translation>
    </message>
    <message>
        <source>Windows does not let Lumbar start by itself: {error}</source>
        <translation>Windows で Lumbar の自動起動を設定できません：{error}</translation>
    </message>
    <message>
        <source>{path} cannot be removed: {reason}.</source>
        <translation>{path} を削除できません：{reason}。</translation>
    </message>
    <message>
        <source>You have been sitting for {duration}.</source>
        <translation>{duration}座り続けています。</translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation>休憩しましょう</translation>
    </message>
    <message>
        <source>You have hardly moved for {duration}.</source>
        <translation>この {duration}、ほとんど動いていません。</translation>
    </message>
    <message>
        <source>Change your posture</source>
        <translation>姿勢を変えましょう</translation>
    </message>
    <message>
        <source>Sit the way you want to sit: upright, shoulders loose, looking at the screen. Lumbar takes a few seconds of this as your own good posture and warns when you move away from it for long.</source>
        <translation>理想の姿勢で座ってください。背筋を伸ばし、肩の力を抜いて、画面を見ます。Lumbar は数秒間のこの姿勢をあなたの良い姿勢として登録し、そこから長く離れるとお知らせします。</translation>
    </message>
    <message>
        <source>If you like, now slouch for a few seconds the way you do after a long day: the limits then fit how you sit, each halfway between your good posture and this one.</source>
        <translation>よろしければ、長い一日のあとのように数秒間姿勢を崩してください。良い姿勢とこの姿勢の中間が上限になり、座り方に合った判定ができます。</translation>
    </message>
    <message numerus="yes">
        <source>Stay as you are for %n more second(s).</source>
        <translation>
            <numerusform>そのままあと %n 秒お待ちください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lumbar will watch: {measures}.</source>
        <translation>見守る項目：{measures}。</translation>
    </message>
    <message>
        <source>Not watched, because not seen: {measures}.</source>
        <translation>映らなかったため見守らない項目：{measures}。</translation>
    </message>
    <message>
        <source>Timeline of the day</source>
        <translation>1 日のタイムライン</translation>
    </message>
    <message>
        <source>Minutes of each state by hour</source>
        <translation>1 時間ごとの各状態の分数</translation>
    </message>
    <message>
        <source>RULA score over the day</source>
        <translation>1 日の RULA スコア</translation>
    </message>
    <message>
        <source>Deviation from your upright posture over the day</source>
        <translation>1 日の正しい姿勢からのずれ</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Live picture</source>
        <translation>ライブ映像</translation>
    </message>
    <message>
        <source>{distance} to the screen</source>
        <translation>画面まで{distance}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>day, month and year, see QLocale::toString</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>weekday, day and month, see QLocale::toString</comment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>month and year, see QLocale::toString</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>d</source>
        <comment>first of two days of one month, see QLocale::toString</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>last of two days of one month, see QLocale::toString</comment>
        <translation>d日</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>first of two days of one year, see QLocale::toString</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>last of two days of one year, see QLocale::toString</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>two dates</comment>
        <translation>{first}〜{last}</translation>
    </message>
    <message>
        <source>Roll your shoulders</source>
        <translation>肩回し</translation>
    </message>
    <message>
        <source>Circle both shoulders slowly backwards, ten times.</source>
        <translation>両肩を後ろへゆっくり 10 回まわします。</translation>
    </message>
    <message>
        <source>Turn your head</source>
        <translation>首ひねり</translation>
    </message>
    <message>
        <source>Look slowly over one shoulder, then over the other, five times each.</source>
        <translation>片方の肩越しにゆっくり後ろを見て、次に反対側を見ます。5 回ずつ行います。</translation>
    </message>
    <message>
        <source>Reach for the ceiling</source>
        <translation>天井へ背伸び</translation>
    </message>
    <message>
        <source>Stretch both arms up, hold for three breaths, let them sink.</source>
        <translation>両腕を上に伸ばし、3 呼吸保ってから下ろします。</translation>
    </message>
    <message>
        <source>Sit back</source>
        <translation>深く座る</translation>
    </message>
    <message>
        <source>Slide right back into the chair and let its back carry you for a while.</source>
        <translation>椅子に深く座り、しばらく背もたれに体を預けます。</translation>
    </message>
    <message>
        <source>Walk a few steps</source>
        <translation>少し歩く</translation>
    </message>
    <message>
        <source>Get up, fetch a glass of water, take the long way back.</source>
        <translation>立ち上がって水を 1 杯取りに行き、遠回りして戻ります。</translation>
    </message>
    <message>
        <source>Lean back, standing</source>
        <translation>立って後ろに反る</translation>
    </message>
    <message>
        <source>Stand up, hands on your hips, and lean back gently, five times.</source>
        <translation>立って両手を腰に当て、後ろへゆっくり 5 回反らします。</translation>
    </message>
    <message>
        <source>Look into the distance</source>
        <translation>遠くを見る</translation>
    </message>
    <message>
        <source>Go to a window and look at something far away for half a minute.</source>
        <translation>窓辺に行き、遠くのものを 30 秒ほど眺めます。</translation>
    </message>
    <message>
        <source>Good posture</source>
        <translation>良い姿勢</translation>
    </message>
    <message>
        <source>Share of the judged time in good posture.</source>
        <translation>判定した時間のうち、良い姿勢だった割合。</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>見守り時間</translation>
    </message>
    <message>
        <source>Time in which your posture could be judged.</source>
        <translation>姿勢を判定できた時間。</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>How often Lumbar warned you.</source>
        <translation>Lumbar がお知らせした回数。</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>反応時間</translation>
    </message>
    <message>
        <source>Poor posture after a warning: the median, right to about half a minute.</source>
        <translation>お知らせのあとも姿勢が崩れていた時間：中央値、誤差は約 30 秒。</translation>
    </message>
    <message>
        <source>Longest sitting</source>
        <translation>最長の連続着座</translation>
    </message>
    <message>
        <source>In the picture without a break of two minutes.</source>
        <translation>2 分間の休憩なしでカメラに映っていた時間。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>測定</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>仮定</translation>
    </message>
    <message>
        <source>1  Upper arm</source>
        <translation>1  上腕</translation>
    </message>
    <message>
        <source>2  Lower arm</source>
        <translation>2  前腕</translation>
    </message>
    <message>
        <source>3  Wrist</source>
        <translation>3  手首</translation>
    </message>
    <message>
        <source>4  Wrist twist</source>
        <translation>4  手首のひねり</translation>
    </message>
    <message>
        <source>6  Muscle use, arm</source>
        <translation>6  筋肉の使用（腕）</translation>
    </message>
    <message>
        <source>7  Force or load, arm</source>
        <translation>7  力・負荷（腕）</translation>
    </message>
    <message>
        <source>9  Neck</source>
        <translation>9  首</translation>
    </message>
    <message>
        <source>10  Trunk</source>
        <translation>10  体幹</translation>
    </message>
    <message>
        <source>11  Legs</source>
        <translation>11  脚</translation>
    </message>
    <message>
        <source>13  Muscle use, body</source>
        <translation>13  筋肉の使用（体）</translation>
    </message>
    <message>
        <source>14  Force or load, body</source>
        <translation>14  力・負荷（体）</translation>
    </message>
    <message>
        <source>bent</source>
        <translation>屈曲</translation>
    </message>
    <message>
        <source>out to the side</source>
        <translation>外転</translation>
    </message>
    <message>
        <source>sideways</source>
        <translation>側屈</translation>
    </message>
    <message>
        <source>twisted</source>
        <translation>ひねり</translation>
    </message>
    <message>
        <source>shoulder raised</source>
        <translation>肩が上がっている</translation>
    </message>
    <message>
        <source>shoulder not raised</source>
        <translation>肩は上がっていない</translation>
    </message>
    <message>
        <source>raised shoulder: not known</source>
        <translation>肩の上がり：不明</translation>
    </message>
    <message>
        <source>as you answered</source>
        <translation>回答による</translation>
    </message>
    <message>
        <source>1 when held still for longer than a minute</source>
        <translation>1 分を超えて静止していると 1</translation>
    </message>
    <message>
        <source>nothing is lifted at a desk</source>
        <translation>机の作業では物を持ち上げない</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low}〜{high}</translation>
    </message>
    <message>
        <source>5  Posture score A</source>
        <translation>5  姿勢スコア A</translation>
    </message>
    <message>
        <source>Table A</source>
        <translation>表 A</translation>
    </message>
    <message>
        <source>8  Score C</source>
        <translation>8  スコア C</translation>
    </message>
    <message>
        <source>12  Posture score B</source>
        <translation>12  姿勢スコア B</translation>
    </message>
    <message>
        <source>Table B</source>
        <translation>表 B</translation>
    </message>
    <message>
        <source>15  Score D</source>
        <translation>15  スコア D</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>RULA スコア</translation>
    </message>
    <message>
        <source>Table C; if the angles are right</source>
        <translation>表 C（角度が正しい場合）</translation>
    </message>
    <message>
        <source>the camera does not measure it</source>
        <translation>カメラでは測定しません</translation>
    </message>
    <message>
        <source>not in view</source>
        <translation>映っていません</translation>
    </message>
    <message>
        <source>in view, cannot be judged {from_where}</source>
        <translation>映っていますが、{from_where}判定できません</translation>
    </message>
    <message>
        <source>{degrees}° ± {error}° {bent}</source>
        <translation>{bent} {degrees}° ± {error}°</translation>
    </message>
    <message>
        <source>Action level</source>
        <translation>アクションレベル</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>{degrees}° {bent}</source>
        <translation>{bent} {degrees}°</translation>
    </message>
    <message>
        <source>Why the camera</source>
        <translation>カメラを使う理由</translation>
    </message>
    <message>
        <source>Lumbar looks at you a few times a second, finds your joints and tells you when you have sat badly for a while. Everything is computed on this computer.</source>
        <translation>Lumbar は 1 秒に数回あなたの姿を見て関節を検出し、姿勢の崩れがしばらく続くとお知らせします。計算はすべてこのコンピューター上で行われます。</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>記録するもの</translation>
    </message>
    <message>
        <source>Numbers: for every minute how long your posture was good, fair or poor, and the scores. You can see, export and delete all of it.</source>
        <translation>数値だけです。1 分ごとに、姿勢が良好・やや崩れ・崩れだった時間とスコアを記録します。すべて確認、エクスポート、削除できます。</translation>
    </message>
    <message>
        <source>What is never kept</source>
        <translation>決して記録しないもの</translation>
    </message>
    <message>
        <source>Pictures, video and sound. A picture lives in memory until it is judged, a fraction of a second; it is never stored and never sent anywhere.</source>
        <translation>画像、動画、音声です。映像は判定が終わるまでのほんの一瞬メモリにあるだけで、保存されることも、どこかへ送信されることもありません。</translation>
    </message>
    <message>
        <source>In front of me</source>
        <translation>正面</translation>
    </message>
    <message>
        <source>At my side</source>
        <translation>横</translation>
    </message>
    <message>
        <source>Between the two</source>
        <translation>その中間</translation>
    </message>
    <message>
        <source>Good: Lumbar compares you with your own calibrated posture.</source>
        <translation>良い位置です。キャリブレーションしたご自身の姿勢と比べます。</translation>
    </message>
    <message>
        <source>From the side Lumbar measures neck and trunk for the RULA score. It cannot compare you with a calibrated posture there, so you can skip the next step.</source>
        <translation>横からは、RULA スコアのために首と体幹を測定します。この位置ではキャリブレーションした姿勢と比べられないため、次の手順は省略できます。</translation>
    </message>
    <message>
        <source>That works; Lumbar is surer of itself when the camera stands in front of you.</source>
        <translation>使用できます。カメラが正面にあると、判定がより確かになります。</translation>
    </message>
    <message>
        <source>{weekday}, {start} to {end}</source>
        <translation>{weekday} {start}〜{end}</translation>
    </message>
    <message>
        <source>Too little was judged</source>
        <translation>判定できた時間が足りません</translation>
    </message>
    <message>
        <source>{good} good, {poor} poor</source>
        <translation>良好 {good}、崩れ {poor}</translation>
    </message>
    <message>
        <source>{duration} watched</source>
        <translation>見守り時間 {duration}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) deleted.</source>
        <translation>
            <numerusform>%n 分間の記録を削除しました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is deleted: %n minute(s).</source>
        <translation>
            <numerusform>すべて削除しました：%n 分間の記録。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) restored from {file}.</source>
        <translation>
            <numerusform>{file} から %n 分間の記録を復元しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept on this computer: for every minute the seconds in each state, the RULA range, the deviation and what was worst. Never kept: pictures, video or sound.</source>
        <translation>このコンピューターに記録されるもの：1 分ごとの各状態の秒数、RULA の範囲、ずれ、最も崩れていた点。決して記録されないもの：画像、動画、音声。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Your history</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n minute(s)? This cannot be undone.</source>
        <translation>
            <numerusform>%n 分間の記録を削除しますか？この操作は元に戻せません。</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a short date, see QDate::toString</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>No deviation without a baseline</source>
        <translation>基準がないため、ずれはありません</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>ずれ {value}</translation>
    </message>
    <message>
        <source>Snooze 15 min</source>
        <translation>15 分スヌーズ</translation>
    </message>
    <message>
        <source>Not slouching</source>
        <translation>姿勢は問題なし</translation>
    </message>
    <message>
        <source>{number} %</source>
        <comment>a share in per cent</comment>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>Paused while the screen is locked</source>
        <translation>画面のロック中は一時停止</translation>
    </message>
    <message>
        <source>Paused while the computer sleeps</source>
        <translation>スリープ中は一時停止</translation>
    </message>
    <message>
        <source>Paused while the lid is closed</source>
        <translation>ふたが閉じている間は一時停止中</translation>
    </message>
    <message>
        <source>The camera stays off until you have read what it is for</source>
        <translation>カメラの使い道をお読みいただくまで、カメラはオフのままです</translation>
    </message>
    <message>
        <source>Head lifted or lowered</source>
        <translation>頭が上向きまたは下向き</translation>
    </message>
    <message>
        <source>Slumped, head low</source>
        <translation>背中が丸まり頭が低い</translation>
    </message>
    <message>
        <source>Too near or too far</source>
        <translation>近すぎるか遠すぎる</translation>
    </message>
    <message>
        <source>Leaning to one side</source>
        <translation>体が横に傾いている</translation>
    </message>
    <message>
        <source>Head tilted sideways</source>
        <translation>頭が横に傾いている</translation>
    </message>
    <message>
        <source>Shoulders uneven</source>
        <translation>肩の高さが不ぞろい</translation>
    </message>
    <message>
        <source>Shoulders raised</source>
        <translation>肩が上がっている</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>顔が横を向いている</translation>
    </message>
    <message>
        <source>Head forward of the shoulders</source>
        <translation>頭が肩より前に出ている</translation>
    </message>
    <message>
        <source>{part}: {duration}</source>
        <comment>how long a part of the body was the worst</comment>
        <translation>{part}：{duration}</translation>
    </message>
    <message>
        <source>Hours of each state</source>
        <translation>各状態の時間数</translation>
    </message>
    <message numerus="yes">
        <source>{share} good, %n warning(s)</source>
        <translation>
            <numerusform>良好 {share}、お知らせ %n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>前の週</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>次の週</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>前の月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>次の月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>前の年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>次の年</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Best day: {day}, {share} good</source>
        <translation>最も良かった日：{day}、良好 {share}</translation>
    </message>
    <message>
        <source>Longest day: {day}, {duration} watched</source>
        <translation>最も長かった日：{day}、見守り時間 {duration}</translation>
    </message>
    <message>
        <source>Longest sitting: {day}, {duration}</source>
        <translation>最長の連続着座：{day}、{duration}</translation>
    </message>
    <message>
        <source>Your profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>One calibrated posture for each place: desk, standing desk, laptop.</source>
        <translation>机、スタンディングデスク、ノートパソコンなど、場所ごとにキャリブレーションした姿勢です。</translation>
    </message>
    <message>
        <source>a camera that is not connected</source>
        <translation>接続されていないカメラ</translation>
    </message>
    <message numerus="yes">
        <source>%n screen(s)</source>
        <translation>
            <numerusform>画面 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>Would this have warned me today?</source>
        <translation>この設定なら今日お知らせはありましたか？</translation>
    </message>
    <message>
        <source>No: with these settings there would have been no warning.</source>
        <translation>いいえ。この設定では、お知らせはありませんでした。</translation>
    </message>
    <message>
        <source>Probably not; the history keeps minutes, so this is only about right.</source>
        <translation>おそらくありません。履歴は分単位なので、おおよその答えです。</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps, about %n time(s): {times} and later.</source>
        <translation>
            <numerusform>もしかすると、約 %n 回：{times} とそれ以降。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps, about %n time(s): {times}.</source>
        <translation>
            <numerusform>もしかすると、約 %n 回：{times}。</numerusform>
        </translation>
    </message>
    <message>
        <source>It depends on how long each stretch was, and the history keeps only minutes.</source>
        <translation>一続きの長さによりますが、履歴は分単位でしか残りません。</translation>
    </message>
    <message numerus="yes">
        <source>Yes, about %n time(s): {times} and later.</source>
        <translation>
            <numerusform>はい、約 %n 回：{times} 以降。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, about %n time(s): {times}.</source>
        <translation>
            <numerusform>はい、約 %n 回：{times}。</numerusform>
        </translation>
    </message>
    <message>
        <source>In that time Lumbar has not warned.</source>
        <translation>その間、お知らせはありませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>In that time Lumbar has warned %n time(s).</source>
        <translation>
            <numerusform>その間に %n 回お知らせしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Until now Lumbar has not warned today.</source>
        <translation>今日はまだお知らせしていません。</translation>
    </message>
    <message numerus="yes">
        <source>Until now Lumbar has warned %n time(s) today.</source>
        <translation>
            <numerusform>今日はこれまでに %n 回お知らせしました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from {time} on: earlier minutes may have been judged by other limits.</source>
        <translation>{time} 以降で数えています。それより前は別の限度で判定された可能性があります。</translation>
    </message>
    <message>
        <source>Made by Lumbar from numbers kept on this computer; no picture was ever stored. RULA scores from one camera are estimates and no medical advice.</source>
        <translation>このコンピューターに記録された数値から Lumbar が作成しました。画像は一切保存していません。1 台のカメラによる RULA スコアは推定値であり、医学的な助言ではありません。</translation>
    </message>
    <message>
        <source>Lumbar posture report, {date}</source>
        <translation>Lumbar 姿勢レポート {date}</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>1 日の様子</translation>
    </message>
    <message>
        <source>RULA score: 1 is best, 7 worst; the band is what the camera leaves open</source>
        <translation>RULA スコア：1 が最良、7 が最悪。帯はカメラでは定まらない範囲です</translation>
    </message>
    <message>
        <source>Deviation from the upright posture</source>
        <translation>正しい姿勢からのずれ</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>最も崩れていた点</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Hours in the picture</source>
        <translation>カメラに映っていた時間数</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Share of poor posture by day</source>
        <translation>日ごとの崩れた姿勢の割合</translation>
    </message>
    <message>
        <source>RULA score: each day&apos;s mean range, and the trend</source>
        <translation>RULA スコア：各日の平均の範囲と傾向</translation>
    </message>
    <message>
        <source>Deviation from the upright posture: each day&apos;s mean, and the trend</source>
        <translation>正しい姿勢からのずれ：各日の平均と傾向</translation>
    </message>
    <message>
        <source>Share of poor posture by hour and day of the week</source>
        <translation>時間帯・曜日ごとの崩れた姿勢の割合</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>{file} is already there. Replace it?</source>
        <translation>{file} はすでにあります。置き換えますか？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>画像として保存…</translation>
    </message>
    <message>
        <source>the disk refuses</source>
        <translation>ディスクに書き込めません</translation>
    </message>
    <message>
        <source>{path} cannot be written ({why}); choose another place.</source>
        <translation>{path} に書き込めません（{why}）。別の場所を選択してください。</translation>
    </message>
    <message>
        <source>When Lumbar says that your posture needs a change.</source>
        <translation>姿勢を直す必要があると Lumbar がお知らせする条件です。</translation>
    </message>
    <message>
        <source>The camera cannot see these; your answers make the RULA score exact.</source>
        <translation>カメラでは確認できない項目です。回答すると RULA スコアが正確になります。</translation>
    </message>
    <message>
        <source>What watches. Pictures are judged at once and never stored.</source>
        <translation>見守りに使うカメラです。映像はその場で判定され、保存されません。</translation>
    </message>
    <message>
        <source>How Lumbar tells you.</source>
        <translation>Lumbar からのお知らせの方法です。</translation>
    </message>
    <message>
        <source>When Lumbar keeps quiet, and when it suggests to move or get up.</source>
        <translation>お知らせしない時間と、運動や休憩を提案する時間です。</translation>
    </message>
    <message>
        <source>What is kept, for how long, and how to be rid of it.</source>
        <translation>記録する内容と期間、削除の方法です。</translation>
    </message>
    <message>
        <source>Which calibrated posture yours is compared with.</source>
        <translation>比較に使う、キャリブレーションした姿勢です。</translation>
    </message>
    <message>
        <source>How the pose is computed. The defaults suit nearly everyone.</source>
        <translation>姿勢を推定する方法です。ほとんどの場合、既定値で十分です。</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>最初に見つかったカメラ</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 件の変更</numerusform>
        </translation>
    </message>
    <message>
        <source>The dot between your ears may move inside the box, and your head may come as near as the ring is large. Both turn red at your limit. Calibrate to see them.</source>
        <translation>両耳の間の点は枠の中で動いてもよく、頭は輪の大きさまで近づけます。上限に達すると赤くなります。表示するにはキャリブレーションしてください。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n minute(s) recorded before {date}? This cannot be undone.</source>
        <translation>
            <numerusform>{date} より前に記録された %n 分を削除しますか？元に戻せません。</numerusform>
        </translation>
    </message>
    <message>
        <source>RULA</source>
        <translation>RULA</translation>
    </message>
    <message>
        <source>Rapid Upper Limb Assessment: a worksheet of ergonomists from 1993. It scores arms, neck, trunk and legs from 1, the best, to 7. One camera does not see every step, so Lumbar gives the lowest and the highest score that are possible, and warns only when even the lowest is too high.</source>
        <translation>Rapid Upper Limb Assessment（迅速上肢評価）：1993 年に人間工学者が発表した評価シートです。腕、首、体幹、脚を 1（最良）から 7 で採点します。1 台のカメラではすべての項目は確認できないため、Lumbar は考えられる最低と最高のスコアを示し、最低のスコアでも高すぎるときにだけお知らせします。</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>ずれ</translation>
    </message>
    <message>
        <source>How far you are from your own upright posture, shown at the calibration: 0 is that posture, 1 is your limit. Height, tilt and distance of the head, leaning and the slope of the shoulders count; the largest rules.</source>
        <translation>キャリブレーションで示したご自身の正しい姿勢からどのくらい離れているか。0 がその姿勢、1 が上限です。頭の高さ・傾き・距離、体の左右の傾き、肩の傾きを測り、最も大きいものを採用します。</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>判定保留</translation>
    </message>
    <message>
        <source>Somebody is in the picture, but Lumbar cannot judge: joints are hidden, it is dark, or you are not calibrated and the RULA score leaves too much open. Lumbar does not guess and does not warn then.</source>
        <translation>カメラに人が映っていても、関節が隠れている、暗い、キャリブレーション前で RULA スコアの幅が広すぎるなどの理由で判定できない状態です。このとき Lumbar は推測もお知らせもしません。</translation>
    </message>
    <message>
        <source>How long your posture stayed poor after a warning: the median of all warnings, right to about half a minute.</source>
        <translation>お知らせのあと、姿勢の崩れがどのくらい続いたか。すべてのお知らせの中央値で、誤差は約 30 秒です。</translation>
    </message>
    <message>
        <source>What does “{term}” mean?</source>
        <translation>「{term}」とは？</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>まだ表示するものがありません</translation>
    </message>
    <message>
        <source>Leave Lumbar running while you work: the first minute appears here as soon as it is over. So that warnings fit you, show Lumbar your upright posture once with Recalibrate above.</source>
        <translation>作業中は Lumbar を動かしたままにしてください。最初の 1 分が過ぎると、ここに表示されます。お知らせが合うように、上の「再キャリブレーション」で一度正しい姿勢を登録してください。</translation>
    </message>
    <message>
        <source>Nothing was recorded on this day</source>
        <translation>この日の記録はありません</translation>
    </message>
    <message>
        <source>Lumbar was not running, or the camera was not available. Choose another day above.</source>
        <translation>Lumbar が動いていなかったか、カメラを使用できませんでした。上で別の日を選択してください。</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前の日</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>次の日</translation>
    </message>
    <message>
        <source>{share} good today</source>
        <translation>今日は良好 {share}</translation>
    </message>
    <message>
        <source>RULA score from day to day</source>
        <translation>日ごとの RULA スコア</translation>
    </message>
    <message>
        <source>Deviation from day to day</source>
        <translation>日ごとのずれ</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>● measured in the picture, ◐ assumed from your answers, your calibration or work at a desk, ○ unknown: such a step leaves the score a range, from its lowest to its highest value.</source>
        <translation>● 映像から測定、◐ 回答・キャリブレーション・机の作業から仮定、○ 不明：この項目があると、スコアは最低値から最高値までの範囲になります。</translation>
    </message>
    <message>
        <source>How likely each score is; nine times in ten it is among the full bars. Angles may be off by their ±, rarely by twice as much. Assumed: of a step that is not seen, the scores that are usual at a desk are equally likely, and twists or bends that are not seen are rare.</source>
        <translation>各スコアの確からしさです。10 回中 9 回は濃い棒のどれかになります。角度には ± の誤差があり、まれにその 2 倍になります。仮定：映らない項目については、机の作業で普通のスコアがどれも同じ確率で起こり、映らないひねりや曲げはまれとします。</translation>
    </message>
    <message>
        <source>Nobody is being judged right now; sit in the picture to see your worksheet.</source>
        <translation>今は誰も判定していません。評価シートを見るには、カメラに映る位置に座ってください。</translation>
    </message>
    <message>
        <source>both arms alike</source>
        <translation>両腕とも同じ</translation>
    </message>
    <message>
        <source>the left arm is worse</source>
        <translation>左腕のほうが悪い</translation>
    </message>
    <message>
        <source>the right arm is worse</source>
        <translation>右腕のほうが悪い</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>やや崩れ</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>崩れ</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>離席</translation>
    </message>
    <message>
        <source>acceptable</source>
        <translation>許容範囲</translation>
    </message>
    <message>
        <source>look closer</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>change soon</source>
        <translation>早めに改善</translation>
    </message>
    <message>
        <source>change now</source>
        <translation>直ちに改善</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>キャリブレーション中</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>Fair posture</source>
        <translation>やや崩れた姿勢</translation>
    </message>
    <message>
        <source>Poor posture</source>
        <translation>崩れた姿勢</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>カメラはオフ</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>カメラを起動中</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>カメラなし</translation>
    </message>
    <message>
        <source>No access to the camera</source>
        <translation>カメラの使用権限なし</translation>
    </message>
    <message>
        <source>Camera used by another program</source>
        <translation>カメラは別のプログラムが使用中</translation>
    </message>
    <message>
        <source>Camera does not answer</source>
        <translation>カメラの応答なし</translation>
    </message>
    <message>
        <source>Camera picture is frozen</source>
        <translation>カメラの映像が停止</translation>
    </message>
    <message>
        <source>Camera is covered</source>
        <translation>カメラが覆われています</translation>
    </message>
    <message>
        <source>Too dark to see you</source>
        <translation>暗すぎて見えません</translation>
    </message>
    <message>
        <source>Recording has ended</source>
        <translation>録画が終了しました</translation>
    </message>
    <message>
        <source>deviation {value}</source>
        <translation>ずれ {value}</translation>
    </message>
    <message>
        <source>not calibrated yet</source>
        <translation>未キャリブレーション</translation>
    </message>
    <message>
        <source>camera or chair moved? recalibrate</source>
        <translation>カメラか椅子が動きましたか？再キャリブレーションを</translation>
    </message>
    <message>
        <source>saving energy on battery</source>
        <translation>バッテリー使用中のため節電しています</translation>
    </message>
    <message>
        <source>notices snoozed until {time}</source>
        <translation>通知を {time} までスヌーズ</translation>
    </message>
    <message>
        <source>about {cm} ± {error} cm</source>
        <comment>distance to the screen</comment>
        <translation>約 {cm} ± {error} cm</translation>
    </message>
    <message>
        <source>too little is known to say</source>
        <translation>わかっていることが少なく、判断できません</translation>
    </message>
    <message>
        <source>{time} ({duration} left)</source>
        <translation>{time}（残り {duration}）</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 時間</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 時間 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Pause or resume Lumbar</source>
        <translation>Lumbar を一時停止・再開</translation>
    </message>
    <message>
        <source>This desktop gives Lumbar no key. Bind the commands “lumbar ctl pause” and “lumbar ctl resume” to keys in the desktop&apos;s own settings instead.</source>
        <translation>このデスクトップでは Lumbar にキーを割り当てられません。代わりに、デスクトップの設定でコマンド「lumbar ctl pause」と「lumbar ctl resume」をキーに割り当ててください。</translation>
    </message>
    <message>
        <source>the neck</source>
        <translation>首</translation>
    </message>
    <message>
        <source>the trunk</source>
        <translation>体幹</translation>
    </message>
    <message>
        <source>the upper arm</source>
        <translation>上腕</translation>
    </message>
    <message>
        <source>the lower arm</source>
        <translation>前腕</translation>
    </message>
    <message>
        <source>the wrist</source>
        <translation>手首</translation>
    </message>
    <message>
        <source>the legs</source>
        <translation>脚</translation>
    </message>
    <message>
        <source>neck not in view</source>
        <translation>首が映っていません</translation>
    </message>
    <message>
        <source>trunk not in view</source>
        <translation>体幹が映っていません</translation>
    </message>
    <message>
        <source>arms not in view</source>
        <translation>腕が映っていません</translation>
    </message>
    <message>
        <source>neck and trunk not in view</source>
        <translation>首と体幹が映っていません</translation>
    </message>
    <message>
        <source>neck and arms not in view</source>
        <translation>首と腕が映っていません</translation>
    </message>
    <message>
        <source>trunk and arms not in view</source>
        <translation>体幹と腕が映っていません</translation>
    </message>
    <message>
        <source>neck, trunk and arms not in view</source>
        <translation>首、体幹、腕が映っていません</translation>
    </message>
    <message>
        <source>neck cannot be judged {from_where}</source>
        <translation>首は{from_where}判定できません</translation>
    </message>
    <message>
        <source>trunk cannot be judged {from_where}</source>
        <translation>体幹は{from_where}判定できません</translation>
    </message>
    <message>
        <source>arms cannot be judged {from_where}</source>
        <translation>腕は{from_where}判定できません</translation>
    </message>
    <message>
        <source>neck and trunk cannot be judged {from_where}</source>
        <translation>首と体幹は{from_where}判定できません</translation>
    </message>
    <message>
        <source>neck and arms cannot be judged {from_where}</source>
        <translation>首と腕は{from_where}判定できません</translation>
    </message>
    <message>
        <source>trunk and arms cannot be judged {from_where}</source>
        <translation>体幹と腕は{from_where}判定できません</translation>
    </message>
    <message>
        <source>neck, trunk and arms cannot be judged {from_where}</source>
        <translation>首、体幹、腕は{from_where}判定できません</translation>
    </message>
    <message>
        <source>from the front</source>
        <translation>正面からは</translation>
    </message>
    <message>
        <source>from the side</source>
        <translation>横からは</translation>
    </message>
    <message>
        <source>from this angle</source>
        <translation>この角度からは</translation>
    </message>
    <message>
        <source>from here</source>
        <translation>ここからは</translation>
    </message>
    <message>
        <source>{score}, mostly {part}</source>
        <translation>{score}、主に{part}</translation>
    </message>
    <message>
        <source>{score}; {missing}</source>
        <translation>{score}：{missing}</translation>
    </message>
    <message>
        <source>RULA {score}</source>
        <translation>RULA {score}</translation>
    </message>
    <message>
        <source>RULA {score} ({low}–{high})</source>
        <translation>RULA {score}（{low}–{high}）</translation>
    </message>
    <message>
        <source>RULA {low}–{high}</source>
        <translation>RULA {low}–{high}</translation>
    </message>
    <message>
        <source>RULA probably {score}</source>
        <translation>RULA おそらく {score}</translation>
    </message>
    <message>
        <source>RULA probably {low}–{high}</source>
        <translation>RULA おそらく {low}–{high}</translation>
    </message>
    <message>
        <source>Nobody can be seen clearly; sit so that head and shoulders are in the picture.</source>
        <translation>人がはっきり映っていません。頭と肩が映るように座ってください。</translation>
    </message>
    <message>
        <source>It is too dark to measure you; switch on a light in front of you.</source>
        <translation>暗すぎて測定できません。正面の明かりをつけてください。</translation>
    </message>
    <message>
        <source>Somebody else is in the picture; calibrate when you are alone.</source>
        <translation>ほかの人が映っています。おひとりのときにキャリブレーションしてください。</translation>
    </message>
    <message>
        <source>Your head is cut off by the edge of the picture; move or turn the camera.</source>
        <translation>頭が映像の端で切れています。カメラを動かすか、向きを変えてください。</translation>
    </message>
    <message>
        <source>You are too far away to be measured; come closer to the camera.</source>
        <translation>遠すぎて測定できません。カメラに近づいてください。</translation>
    </message>
    <message>
        <source>The camera sees you from the side; put it in front of you.</source>
        <translation>カメラが横から映しています。正面に置いてください。</translation>
    </message>
    <message>
        <source>Your face is turned away or hidden; look at the camera&apos;s screen.</source>
        <translation>顔が横を向いているか、隠れています。カメラのある画面を見てください。</translation>
    </message>
    <message>
        <source>You moved too much; sit still for a few seconds.</source>
        <translation>動きが大きすぎました。数秒間動かずに座ってください。</translation>
    </message>
    <message>
        <source>That was hardly another posture; slouch the way you do after a long day.</source>
        <translation>姿勢の違いがほとんどありません。長い一日のあとのように崩してください。</translation>
    </message>
    <message>
        <source>The camera or your chair seems to have moved since the calibration. If so, choose Recalibrate; if you have come nearer yourself, move back.</source>
        <translation>キャリブレーションのあとにカメラか椅子が動いたようです。その場合は「再キャリブレーション」を選択してください。ご自身が近づいた場合は、後ろに下がってください。</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <comment>two entries of a list</comment>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <comment>two longer entries of a list</comment>
        <translation>{first}；{second}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <comment>two whole sentences</comment>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{heading}. {text}</source>
        <comment>a heading and its sentence in one line</comment>
        <translation>{heading}。{text}</translation>
    </message>
    <message>
        <source>Profi&amp;le</source>
        <translation>プロファイル(&amp;L)</translation>
    </message>
    <message>
        <source>{score}: {probability}</source>
        <comment>a RULA score and how likely it is</comment>
        <translation>{score}：{probability}</translation>
    </message>
    <message>
        <source>Only {count} frames can be used, and {least} are needed; give a longer recording.</source>
        <translation>使用できるのは {count} フレームだけで、{least} フレーム必要です。もっと長い録画を指定してください。</translation>
    </message>
    <message>
        <source>The picture {path} is missing; please reinstall Lumbar.</source>
        <translation>画像 {path} がありません。Lumbar を再インストールしてください。</translation>
    </message>
    <message>
        <source>{message} It holds until Lumbar quits only: {error}</source>
        <translation>{message}Lumbar を終了するまでのみ有効です：{error}</translation>
    </message>
    <message>
        <source>Lumbar takes more and more memory; quit it and start it again.</source>
        <translation>Lumbar のメモリ使用量が増え続けています。終了してもう一度起動してください。</translation>
    </message>
    <message>
        <source>The file of the history was deleted or replaced while Lumbar was running; {saved} minutes were put back. To delete them, use “Delete everything”, or quit Lumbar first.</source>
        <translation>Lumbar の動作中に履歴のファイルが削除または置き換えられました。{saved} 分を書き戻しました。削除するには「すべて削除」を使うか、先に Lumbar を終了してください。</translation>
    </message>
    <message>
        <source>{path} is damaged: it holds no minutes.</source>
        <translation>{path} は壊れています。分の記録がありません。</translation>
    </message>
    <message>
        <source>Lumbar goes on with the model it has: {reason}</source>
        <translation>Lumbar は今のモデルで続けます：{reason}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About Lumbar</source>
        <translation>Lumbar について</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>The pose model</source>
        <translation>姿勢推定モデル</translation>
    </message>
    <message>
        <source>The depth model</source>
        <translation>奥行きモデル</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用ソフトウェア</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Pause for &amp;{minutes} min</source>
        <translation>&amp;{minutes} 分間一時停止</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>明日まで一時停止(&amp;T)</translation>
    </message>
    <message>
        <source>Snooze notices for &amp;{minutes} min</source>
        <translation>通知を &amp;{minutes} 分間スヌーズ</translation>
    </message>
    <message>
        <source>Snooze notices until &amp;tomorrow</source>
        <translation>通知を明日までスヌーズ(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>スヌーズを終了(&amp;E)</translation>
    </message>
    <message>
        <source>Re&amp;calibrate…</source>
        <translation>再キャリブレーション(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>今日(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open Lumbar</source>
        <translation>Lumbar を開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;About Lumbar</source>
        <translation>Lumbar について(&amp;A)</translation>
    </message>
    <message>
        <source>Start Lumbar ane&amp;w</source>
        <translation>Lumbar を再起動(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Pause &amp;for</source>
        <translation>時間を決めて一時停止(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;nooze notices</source>
        <translation>通知をスヌーズ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;End snooze (until {time}, {duration} left)</source>
        <translation>スヌーズを終了（{time} まで、残り {duration}）(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Resume (paused until {time})</source>
        <translation>再開（{time} まで一時停止中）(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Your posture has been poor for {duration}.</source>
        <translation>姿勢の崩れが {duration}続いています。</translation>
    </message>
    <message>
        <source>While you were busy</source>
        <translation>忙しくされていた間に</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Do what the message suggests</source>
        <translation>メッセージの提案を実行</translation>
    </message>
</context>
<context>
    <name>BarsChart</name>
    <message>
        <source>Nothing recorded</source>
        <translation>記録なし</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>Calibrate your posture</source>
        <translation>姿勢のキャリブレーション</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>CalibrationPane</name>
    <message>
        <source>Progress of the calibration</source>
        <translation>キャリブレーションの進行状況</translation>
    </message>
    <message>
        <source>Show how I slouch</source>
        <translation>崩れた姿勢も登録</translation>
    </message>
    <message>
        <source>Show Lumbar your good posture</source>
        <translation>良い姿勢を登録しましょう</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Hold still, look at the screen</source>
        <translation>動かずに画面を見てください</translation>
    </message>
    <message>
        <source>Slouch as you usually do, and hold it</source>
        <translation>いつものように姿勢を崩し、そのままお待ちください</translation>
    </message>
    <message>
        <source>Waiting until your head and shoulders are in the picture.</source>
        <translation>頭と肩が映るのを待っています。</translation>
    </message>
    <message>
        <source>The camera opens when you press Start.</source>
        <translation>「開始」を押すとカメラが起動します。</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>うまくいきませんでした</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Eyes to the camera, if you have measured it:</source>
        <translation>目からカメラまでの距離（測定した場合）：</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未測定</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> cm</translation>
    </message>
    <message>
        <source>Distance from your eyes to the camera</source>
        <translation>目からカメラまでの距離</translation>
    </message>
</context>
<context>
    <name>CornerWindow</name>
    <message>
        <source>Lumbar posture</source>
        <translation>Lumbar の姿勢表示</translation>
    </message>
    <message>
        <source>Posture warning</source>
        <translation>姿勢のお知らせ</translation>
    </message>
    <message>
        <source>Good, stay like this</source>
        <translation>良い姿勢です。そのままで</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>S&amp;nooze notices</source>
        <translation>通知をスヌーズ(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Why this score?</source>
        <translation>このスコアの理由(&amp;W)</translation>
    </message>
    <message>
        <source>About Lumbar</source>
        <translation>Lumbar について</translation>
    </message>
    <message>
        <source>On battery there is no live picture. Lumbar goes on watching.</source>
        <translation>バッテリー使用中はライブ映像を表示しません。Lumbar は見守りを続けます。</translation>
    </message>
    <message>
        <source>Paused: the camera is off.</source>
        <translation>一時停止中：カメラはオフです。</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>RULA {low} to {high}</source>
        <translation>RULA {low}〜{high}</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>ずれ {value}</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>お知らせあり</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Your day</source>
        <translation>今日の 1 日</translation>
    </message>
    <message>
        <source>Higher is worse; a gap is time that was not watched.</source>
        <translation>高いほど悪い姿勢です。空白は見守りのない時間です。</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>1 時間ごと</translation>
    </message>
    <message>
        <source>Minutes of each state.</source>
        <translation>各状態の分数。</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>RULA スコア</translation>
    </message>
    <message>
        <source>1 is best, 7 worst; the band is what the camera leaves open.</source>
        <translation>1 が最良、7 が最悪。帯はカメラでは定まらない範囲です。</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>ずれ</translation>
    </message>
    <message>
        <source>How far you were from your own upright posture.</source>
        <translation>ご自身の正しい姿勢からどのくらい離れていたか。</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>最も崩れていた点</translation>
    </message>
    <message>
        <source>Time in which each was furthest from your own posture.</source>
        <translation>各項目がご自身の姿勢から最も離れていた時間。</translation>
    </message>
</context>
<context>
    <name>DesktopApp</name>
    <message>
        <source>Recalibrate?</source>
        <translation>再キャリブレーションしますか？</translation>
    </message>
    <message>
        <source>The profile was not changed</source>
        <translation>プロファイルは変更されませんでした</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>ありがとうございます</translation>
    </message>
</context>
<context>
    <name>DeviationChart</name>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
</context>
<context>
    <name>DeviationTrend</name>
    <message>
        <source>limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>ずれ {value}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome to Lumbar</source>
        <translation>Lumbar へようこそ</translation>
    </message>
    <message>
        <source>Do your forearms rest on arm-rests or the desk?</source>
        <translation>前腕をひじ掛けや机に置いていますか？</translation>
    </message>
    <message>
        <source>Do your feet rest on the floor or a foot-rest?</source>
        <translation>足を床や足置きにつけていますか？</translation>
    </message>
    <message>
        <source>Where does the camera stand?</source>
        <translation>カメラはどこにありますか？</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>手順 {step}/{count}</translation>
    </message>
    <message>
        <source>Skip and finish</source>
        <translation>省略して完了</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>最初に見つかったカメラ</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Set up later</source>
        <translation>あとで設定</translation>
    </message>
    <message>
        <source>Four short steps, less than a minute.</source>
        <translation>短い 4 つの手順、1 分もかかりません。</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>カメラの選択</translation>
    </message>
    <message>
        <source>Head and shoulders should be in the picture; hips are welcome.</source>
        <translation>頭と肩が映るようにしてください。腰も映るとさらに良いです。</translation>
    </message>
    <message>
        <source>Three questions</source>
        <translation>3 つの質問</translation>
    </message>
    <message>
        <source>The camera cannot see these; they make the score more exact.</source>
        <translation>カメラでは確認できない項目です。回答するとスコアがより正確になります。</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Nothing recorded</source>
        <translation>記録なし</translation>
    </message>
</context>
<context>
    <name>HistoryCare</name>
    <message>
        <source>Backed up to {file}.</source>
        <translation>{file} にバックアップしました。</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>First day</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>to</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>Delete these days…</source>
        <translation>この期間を削除…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>バックアップ…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>復元…</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>すべて削除…</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>{file} に書き込みました。</translation>
    </message>
    <message>
        <source>Nothing was recorded on these days.</source>
        <translation>この期間の記録はありません。</translation>
    </message>
    <message>
        <source>Delete your whole history? This cannot be undone.</source>
        <translation>すべての履歴を削除しますか？この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>すべて削除</translation>
    </message>
</context>
<context>
    <name>HoursChart</name>
    <message>
        <source>{state} {minutes} min</source>
        <translation>{state} {minutes} 分</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start}〜{end}</translation>
    </message>
</context>
<context>
    <name>LimitsView</name>
    <message>
        <source>Live picture with the judged limits</source>
        <translation>判定の上限を示したライブ映像</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Live picture</source>
        <translation>ライブ映像</translation>
    </message>
    <message>
        <source>Waiting for a picture…</source>
        <translation>映像を待っています…</translation>
    </message>
</context>
<context>
    <name>PartsChart</name>
    <message>
        <source>What was the worst of your posture</source>
        <translation>姿勢の最も崩れていた点</translation>
    </message>
    <message>
        <source>Nothing to show for this time.</source>
        <translation>この期間に表示するものはありません。</translation>
    </message>
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>Paused until {time} ({duration} left)</source>
        <translation>{time} まで一時停止中（残り {duration}）</translation>
    </message>
</context>
<context>
    <name>PeriodPage</name>
    <message>
        <source>Poor posture by hour and day of the week</source>
        <translation>時間帯・曜日ごとの崩れた姿勢</translation>
    </message>
    <message>
        <source>Poor posture by day</source>
        <translation>日ごとの崩れた姿勢</translation>
    </message>
    <message>
        <source>No records yet.</source>
        <translation>最高記録はまだありません。</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>毎月</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>Hours in the picture.</source>
        <translation>カメラに映っていた時間数。</translation>
    </message>
    <message>
        <source>When it gets poor</source>
        <translation>姿勢が崩れやすい時間</translation>
    </message>
    <message>
        <source>Share of poor posture; the stronger, the more of it.</source>
        <translation>崩れた姿勢の割合。色が濃いほど高くなります。</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>最も崩れていた点</translation>
    </message>
    <message>
        <source>Time in which each was furthest from your own posture.</source>
        <translation>各項目がご自身の姿勢から最も離れていた時間。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>最高記録</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>RULA スコア</translation>
    </message>
    <message>
        <source>Each day&apos;s mean range, and the trend.</source>
        <translation>各日の平均の範囲と傾向。</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>ずれ</translation>
    </message>
    <message>
        <source>Each day&apos;s mean, and the trend.</source>
        <translation>各日の平均と傾向。</translation>
    </message>
</context>
<context>
    <name>ProfilesPanel</name>
    <message>
        <source>There is none yet: calibrate to make one.</source>
        <translation>まだありません。キャリブレーションすると作成されます。</translation>
    </message>
    <message>
        <source>What shall the new profile be called?</source>
        <translation>新しいプロファイルの名前</translation>
    </message>
    <message>
        <source>There is already a profile called {name}; choose another name.</source>
        <translation>{name} というプロファイルはすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>What shall {name} be called?</source>
        <translation>{name} の新しい名前</translation>
    </message>
    <message>
        <source>Delete the profile {name}? This cannot be undone.</source>
        <translation>プロファイル {name} を削除しますか？この操作は元に戻せません。</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>{name} を削除しました。</translation>
    </message>
    <message>
        <source>{name}, calibrated on {day}</source>
        <translation>{name}（{day}にキャリブレーション）</translation>
    </message>
    <message>
        <source>{profile} (in use)</source>
        <translation>{profile} [使用中]</translation>
    </message>
    <message>
        <source>Stop using</source>
        <translation>使用をやめる</translation>
    </message>
    <message>
        <source>Your profiles</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>名前を変更…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>新しいプロファイル…</translation>
    </message>
</context>
<context>
    <name>PromptWindow</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>RehearsalCard</name>
    <message>
        <source>There is nothing to try it on yet: what Lumbar saw today before the settings were last saved may have been judged by other limits.</source>
        <translation>まだ試せません。設定を最後に保存する前の今日の記録は、別の限度で判定された可能性があります。</translation>
    </message>
    <message>
        <source>There is nothing to try it on yet: Lumbar has not watched today.</source>
        <translation>今日はまだ見守りの記録がないため、試せません。</translation>
    </message>
</context>
<context>
    <name>Remote</name>
    <message>
        <source>Calibrated</source>
        <translation>キャリブレーション完了</translation>
    </message>
    <message>
        <source>Not calibrated</source>
        <translation>キャリブレーションできませんでした</translation>
    </message>
</context>
<context>
    <name>SaveMenu</name>
    <message>
        <source>Report as PDF…</source>
        <translation>PDF レポート…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>レポートを印刷…</translation>
    </message>
    <message>
        <source>Minutes as CSV…</source>
        <translation>分単位の記録（CSV）…</translation>
    </message>
    <message>
        <source>Minutes as JSON…</source>
        <translation>分単位の記録（JSON）…</translation>
    </message>
    <message>
        <source>Chart as PNG</source>
        <translation>グラフを PNG で保存</translation>
    </message>
</context>
<context>
    <name>ScoreChances</name>
    <message>
        <source>Probability of each RULA score</source>
        <translation>各 RULA スコアの確率</translation>
    </message>
</context>
<context>
    <name>ScoreTrend</name>
    <message>
        <source>RULA {low} to {high}</source>
        <translation>RULA {low}〜{high}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Lumbar settings</source>
        <translation>Lumbar の設定</translation>
    </message>
    <message>
        <source>No setting fits these words.</source>
        <translation>一致する設定はありません。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>元に戻す：{what}</translation>
    </message>
    <message>
        <source>Defaults of this page</source>
        <translation>このページを既定値に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>What is judged</source>
        <translation>判定の内容</translation>
    </message>
    <message>
        <source>No picture now: Lumbar is paused, or the camera is not available.</source>
        <translation>現在は映像がありません。Lumbar が一時停止中か、カメラを使用できません。</translation>
    </message>
    <message>
        <source>Go through the first steps again…</source>
        <translation>初期設定をやり直す…</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>ログフォルダーを開く</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{start} to {end} {state}</source>
        <translation>{start}〜{end} {state}</translation>
    </message>
</context>
<context>
    <name>WhyScore</name>
    <message>
        <source>Why this score?</source>
        <translation>このスコアの理由</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>表示を固定</translation>
    </message>
    <message>
        <source>No score now</source>
        <translation>現在のスコアなし</translation>
    </message>
    <message>
        <source>{score}, {side}</source>
        <comment>the RULA score and which arm is worse</comment>
        <translation>{score}、{side}</translation>
    </message>
    <message>
        <source>RULA worksheet</source>
        <translation>RULA 評価シート</translation>
    </message>
    <message>
        <source>Stop following you, to read in peace</source>
        <translation>動きに合わせた更新を止め、落ち着いて読めるようにします</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>_Strip</name>
    <message>
        <source>Lumbar frame</source>
        <translation>Lumbar の枠</translation>
    </message>
</context>
</TS>
