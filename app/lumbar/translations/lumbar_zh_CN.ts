<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>Lower your chin a little</source>
        <translation>下巴放低一点</translation>
    </message>
    <message>
        <source>Sit up, drop your shoulders</source>
        <translation>坐直，放松双肩</translation>
    </message>
    <message>
        <source>Settle back into your seat</source>
        <translation>坐回椅子，靠好椅背</translation>
    </message>
    <message>
        <source>Move closer to the desk</source>
        <translation>靠近桌子一点</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>往后退一点</translation>
    </message>
    <message>
        <source>Shift back to your left</source>
        <translation>身体往左移回来</translation>
    </message>
    <message>
        <source>Shift back to your right</source>
        <translation>身体往右移回来</translation>
    </message>
    <message>
        <source>Tilt your head left</source>
        <translation>头向左偏一点</translation>
    </message>
    <message>
        <source>Tilt your head right</source>
        <translation>头向右偏一点</translation>
    </message>
    <message>
        <source>Draw your chin straight back</source>
        <translation>下巴水平后收</translation>
    </message>
    <message>
        <source>Sit upright, use the back-rest</source>
        <translation>坐直，靠住椅背</translation>
    </message>
    <message>
        <source>Lift your head</source>
        <translation>抬起头</translation>
    </message>
    <message>
        <source>Drop your shoulders</source>
        <translation>放松双肩</translation>
    </message>
    <message>
        <source>Drop your left shoulder</source>
        <translation>放低左肩</translation>
    </message>
    <message>
        <source>Drop your right shoulder</source>
        <translation>放低右肩</translation>
    </message>
    <message>
        <source>Turn your head back left</source>
        <translation>头向左转回来</translation>
    </message>
    <message>
        <source>Turn your head back right</source>
        <translation>头向右转回来</translation>
    </message>
    <message>
        <source>Let your head come forward</source>
        <translation>头稍微往前一点</translation>
    </message>
    <message>
        <source>Bring your elbows in</source>
        <translation>手肘靠近身体</translation>
    </message>
    <message>
        <source>Bend your elbows squarely</source>
        <translation>手肘弯成直角</translation>
    </message>
    <message>
        <source>Straighten your wrists</source>
        <translation>手腕保持伸直</translation>
    </message>
    <message>
        <source>Turn your hands less</source>
        <translation>双手少扭转一些</translation>
    </message>
    <message>
        <source>Straighten your neck</source>
        <translation>颈部伸直</translation>
    </message>
    <message>
        <source>Put both feet down</source>
        <translation>双脚放平</translation>
    </message>
    <message>
        <source>Move: you sat still long</source>
        <translation>久坐了，动一动</translation>
    </message>
    <message>
        <source>Put the load down</source>
        <translation>放下手里的重物</translation>
    </message>
    <message>
        <source>Sit up and relax</source>
        <translation>坐直，放松一下</translation>
    </message>
    <message>
        <source>Move back {cm} cm</source>
        <translation>后退 {cm} 厘米</translation>
    </message>
    <message>
        <source>Move {cm} cm closer</source>
        <translation>靠近 {cm} 厘米</translation>
    </message>
    <message>
        <source>head up and down</source>
        <translation>抬头与低头</translation>
    </message>
    <message>
        <source>height of the head</source>
        <translation>头部高度</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>leaning to the side</source>
        <translation>身体侧倾</translation>
    </message>
    <message>
        <source>tilt of the head</source>
        <translation>头部侧倾</translation>
    </message>
    <message>
        <source>tilt of the shoulders</source>
        <translation>肩部倾斜</translation>
    </message>
    <message>
        <source>turn of the head</source>
        <translation>头部转动</translation>
    </message>
    <message>
        <source>head forwards and back</source>
        <translation>头部前后位置</translation>
    </message>
    <message>
        <source>The camera did not see you for long enough; sit in the picture and try again.</source>
        <translation>摄像头看到您的时间不够长；请坐在画面中再试一次。</translation>
    </message>
    <message>
        <source>Your head was not seen well enough; face the camera in good light and try again.</source>
        <translation>头部看得不够清楚；请在光线良好处面向摄像头，再试一次。</translation>
    </message>
    <message>
        <source>The calibration was made by another version; calibrate again.</source>
        <translation>此校准由其他版本创建；请重新校准。</translation>
    </message>
    <message>
        <source>The calibration holds no measures; calibrate again.</source>
        <translation>此校准不含任何测量值；请重新校准。</translation>
    </message>
    <message>
        <source>The calibration holds an unknown entry; calibrate again.</source>
        <translation>此校准含有未知条目；请重新校准。</translation>
    </message>
    <message>
        <source>The calibration of {name} is damaged; calibrate again.</source>
        <translation>{name} 的校准已损坏；请重新校准。</translation>
    </message>
    <message>
        <source>You moved too much ({part}); sit still and try again.</source>
        <translation>您动得太多（{part}）；请坐稳后再试一次。</translation>
    </message>
    <message>
        <source>The demo&apos;s portrait “{path}” is missing or damaged; reinstall Lumbar.</source>
        <translation>演示用的人像“{path}”缺失或已损坏；请重新安装 Lumbar。</translation>
    </message>
    <message>
        <source>“{path}” holds no frame that can be read; is it complete?</source>
        <translation>“{path}”中没有可读取的画面；请确认文件是否完整。</translation>
    </message>
    <message>
        <source>The name of “{path}” is not UTF-8, and so it cannot be opened; rename it.</source>
        <translation>“{path}”的名称不是 UTF-8，因此无法打开；请重命名。</translation>
    </message>
    <message>
        <source>“{path}” is not a video that can be read, or is damaged.</source>
        <translation>“{path}”不是可读取的视频，或已损坏。</translation>
    </message>
    <message>
        <source>“{path}” ends early: {count} of its {total} frames could be read; the file is damaged or incomplete.</source>
        <translation>“{path}”提前结束：共 {total} 帧，只能读取 {count} 帧；文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>None of the {count} pictures can be read. {problem}</source>
        <translation>{count} 张图片都无法读取。{problem}</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>无法读取“{path}”：{reason}。</translation>
    </message>
    <message>
        <source>“{path}” is not a picture that can be read; it is damaged or cut off.</source>
        <translation>“{path}”不是可读取的图片；文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>The folder “{path}” cannot be read: {reason}.</source>
        <translation>无法读取文件夹“{path}”：{reason}。</translation>
    </message>
    <message>
        <source>The folder “{path}” holds no pictures.</source>
        <translation>文件夹“{path}”中没有图片。</translation>
    </message>
    <message>
        <source>“{path}” does not exist.</source>
        <translation>“{path}”不存在。</translation>
    </message>
    <message>
        <source>“{path}” is not a file.</source>
        <translation>“{path}”不是文件。</translation>
    </message>
    <message>
        <source>Starting the camera.</source>
        <translation>正在启动摄像头。</translation>
    </message>
    <message>
        <source>The camera sends no picture; Lumbar keeps trying, and unplugging it and plugging it in again may help.</source>
        <translation>摄像头没有画面；Lumbar 会继续尝试，拔下后重新插上也许有帮助。</translation>
    </message>
    <message>
        <source>The camera repeats the same picture; unplug it and plug it in again.</source>
        <translation>摄像头一直重复同一画面；请拔下后重新插上。</translation>
    </message>
    <message>
        <source>The camera sees only black; open its shutter or switch on a light.</source>
        <translation>摄像头画面全黑；请打开镜头盖或开灯。</translation>
    </message>
    <message>
        <source>It is too dark for the camera to see you; switch on a light, and look whether something covers the lens.</source>
        <translation>光线太暗，摄像头看不到您；请开灯，并检查镜头是否被遮挡。</translation>
    </message>
    <message>
        <source>The camera is in use by another program; Lumbar goes on when it is free.</source>
        <translation>摄像头正被其他程序使用；空闲后 Lumbar 会继续。</translation>
    </message>
    <message>
        <source>Lumbar may not use the camera; allow it in the system&apos;s privacy settings, on Linux by adding your user to the group “video”.</source>
        <translation>Lumbar 无权使用摄像头；请在系统隐私设置中允许，在 Linux 上请将您的用户加入“video”组。</translation>
    </message>
    <message>
        <source>Lumbar was not allowed to use the camera; allow it in the system settings under Privacy and Security, Camera, and start Lumbar again.</source>
        <translation>Lumbar 未获准使用摄像头；请在系统设置的“隐私与安全性”&gt;“摄像头”中允许，然后重新启动 Lumbar。</translation>
    </message>
    <message>
        <source>The camera&apos;s pictures arrive damaged; plug it into another socket, without a hub.</source>
        <translation>摄像头传来的画面已损坏；请改插其他接口，不要使用集线器。</translation>
    </message>
    <message>
        <source>“{camera}”</source>
        <translation>“{camera}”</translation>
    </message>
    <message>
        <source>The camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>{camera} does not open; it may be in use by another program, or the system&apos;s privacy settings do not allow it.</source>
        <translation>{camera}无法打开；可能正被其他程序使用，或系统隐私设置不允许。</translation>
    </message>
    <message>
        <source>{camera} gives no pictures; choose another camera in the settings.</source>
        <translation>{camera}没有画面；请在设置中选择其他摄像头。</translation>
    </message>
    <message>
        <source>{camera} works only through the system&apos;s own camera software; install “v4l2-relayd”, then choose its camera in the settings.</source>
        <translation>{camera}只能通过系统自带的摄像头软件工作；请安装“v4l2-relayd”，然后在设置中选择它提供的摄像头。</translation>
    </message>
    <message>
        <source>The camera {camera} is not connected; plug it in or choose another one in the settings.</source>
        <translation>摄像头 {camera} 未连接；请插上，或在设置中选择其他摄像头。</translation>
    </message>
    <message>
        <source>No camera is connected; plug one in.</source>
        <translation>未连接摄像头；请插上一个。</translation>
    </message>
    <message>
        <source>Another program uses the camera; Lumbar goes on when it is done.</source>
        <translation>其他程序正在使用摄像头；用完后 Lumbar 会继续。</translation>
    </message>
    <message>
        <source>The model {name} is not a depth model; please reinstall Lumbar.</source>
        <translation>模型 {name} 不是深度模型；请重新安装 Lumbar。</translation>
    </message>
    <message>
        <source>please reinstall Lumbar</source>
        <translation>请重新安装 Lumbar</translation>
    </message>
    <message>
        <source>The model file {path} is missing; {repair}.</source>
        <translation>缺少模型文件 {path}；{repair}。</translation>
    </message>
    <message>
        <source>The model file {path} cannot be read ({reason}); check its permissions or reinstall Lumbar.</source>
        <translation>无法读取模型文件 {path}（{reason}）；请检查其权限或重新安装 Lumbar。</translation>
    </message>
    <message>
        <source>The model file {path} is damaged or was changed (its SHA-256 is not the one in {manifest}); {repair}.</source>
        <translation>模型文件 {path} 已损坏或被更改（其 SHA-256 与 {manifest} 中的不符）；{repair}。</translation>
    </message>
    <message>
        <source>The list of models {path} is missing; {repair}.</source>
        <translation>缺少模型列表 {path}；{repair}。</translation>
    </message>
    <message>
        <source>The list of models {path} is damaged ({error}); {repair}.</source>
        <translation>模型列表 {path} 已损坏（{error}）；{repair}。</translation>
    </message>
    <message>
        <source>There is no model “{name}”; choose one of: {known}.</source>
        <translation>没有名为“{name}”的模型；请从以下选择：{known}。</translation>
    </message>
    <message>
        <source>onnxruntime is damaged; “lumbar doctor” says how to repair it.</source>
        <translation>onnxruntime 已损坏；运行“lumbar doctor”可查看修复方法。</translation>
    </message>
    <message>
        <source>The model {name} cannot be run by onnxruntime {version}; please reinstall Lumbar ({error}).</source>
        <translation>onnxruntime {version} 无法运行模型 {name}；请重新安装 Lumbar（{error}）。</translation>
    </message>
    <message>
        <source>The model {name} is not a pose model with 17 keypoints; please reinstall Lumbar.</source>
        <translation>模型 {name} 不是含 17 个关键点的姿态模型；请重新安装 Lumbar。</translation>
    </message>
    <message>
        <source>check the permissions of the file and its folder</source>
        <translation>请检查文件及其文件夹的权限</translation>
    </message>
    <message>
        <source>make room on the disk</source>
        <translation>请清理磁盘空间</translation>
    </message>
    <message>
        <source>make room on the disk or check it for faults</source>
        <translation>请清理磁盘空间或检查磁盘是否有故障</translation>
    </message>
    <message>
        <source>another program is using it, try again</source>
        <translation>正被其他程序使用，请重试</translation>
    </message>
    <message>
        <source>close other programs, the memory is full</source>
        <translation>内存已满，请关闭其他程序</translation>
    </message>
    <message>
        <source>start Lumbar again, which rescues what can still be read</source>
        <translation>请重新启动 Lumbar，它会恢复仍可读取的内容</translation>
    </message>
    <message>
        <source>The history {path} cannot be used ({reason}); {todo}.</source>
        <translation>无法使用历史记录 {path}（{reason}）；{todo}。</translation>
    </message>
    <message>
        <source>The history {path} cannot be used (it is damaged); start Lumbar again, which rescues what can still be read.</source>
        <translation>无法使用历史记录 {path}（已损坏）；请重新启动 Lumbar，它会恢复仍可读取的内容。</translation>
    </message>
    <message>
        <source>The history {path} cannot be used ({reason}); check its permissions.</source>
        <translation>无法使用历史记录 {path}（{reason}）；请检查其权限。</translation>
    </message>
    <message>
        <source>The history {path} is in use by a running Lumbar; quit that first.</source>
        <translation>历史记录 {path} 正被运行中的 Lumbar 使用；请先退出它。</translation>
    </message>
    <message>
        <source>There is no history at {path} yet; let Lumbar run for a minute.</source>
        <translation>{path} 处还没有历史记录；请让 Lumbar 运行一分钟。</translation>
    </message>
    <message>
        <source>There is no file {path}; choose a backup that Lumbar made.</source>
        <translation>文件 {path} 不存在；请选择 Lumbar 创建的备份。</translation>
    </message>
    <message>
        <source>{path} is not a backup of Lumbar, or damaged; choose another.</source>
        <translation>{path} 不是 Lumbar 的备份，或已损坏；请选择其他文件。</translation>
    </message>
    <message>
        <source>{path} is no history of Lumbar; give another file.</source>
        <translation>{path} 不是 Lumbar 的历史记录；请指定其他文件。</translation>
    </message>
    <message>
        <source>The history {path} was written by a newer Lumbar (file format {version}, this one knows {newest}) and is left as it is; install the newer Lumbar or move the file away.</source>
        <translation>历史记录 {path} 由更新版本的 Lumbar 写入（文件格式 {version}，当前最高支持 {newest}），将保持原样；请安装更新版本的 Lumbar，或将该文件移走。</translation>
    </message>
    <message>
        <source>{path} is not a file; move it away.</source>
        <translation>{path} 不是文件；请将其移走。</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}); check its permissions.</source>
        <translation>无法读取 {path}（{reason}）；请检查其权限。</translation>
    </message>
    <message>
        <source>{path} is damaged: it has no valid version.</source>
        <translation>{path} 已损坏：没有有效的版本号。</translation>
    </message>
    <message>
        <source>{path} was written by a newer Lumbar (file format {version}, this one knows {newest}) and is left as it is; install the newer Lumbar or move the file away.</source>
        <translation>{path} 由更新版本的 Lumbar 写入（文件格式 {version}，当前最高支持 {newest}），将保持原样；请安装更新版本的 Lumbar，或将该文件移走。</translation>
    </message>
    <message>
        <source>{path} is damaged: it is far too large.</source>
        <translation>{path} 已损坏：文件过大。</translation>
    </message>
    <message>
        <source>{path} is damaged: it is not valid JSON.</source>
        <translation>{path} 已损坏：不是有效的 JSON。</translation>
    </message>
    <message>
        <source>{path} is damaged: it is not a JSON object.</source>
        <translation>{path} 已损坏：不是 JSON 对象。</translation>
    </message>
    <message>
        <source>{low:g} to {high:g}</source>
        <translation>{low:g} 到 {high:g}</translation>
    </message>
    <message>
        <source>{low:g} to {high:g} {unit}</source>
        <translation>{low:g} 到 {high:g} {unit}</translation>
    </message>
    <message>
        <source>{setting} must be {wanted}, not {value}.</source>
        <translation>“{setting}”应为：{wanted}，不能是 {value}。</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>以下之一：{choices}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>plain text of at most {count} characters</source>
        <translation>最多 {count} 个字符的纯文本</translation>
    </message>
    <message>
        <source>a whole number from {limits}</source>
        <translation>整数（{limits}）</translation>
    </message>
    <message>
        <source>a number from {limits}</source>
        <translation>数字（{limits}）</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}); check its permissions.</source>
        <translation>无法创建文件夹 {folder}（{reason}）；请检查其权限。</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}); make room or check its permissions.</source>
        <translation>无法写入 {path}（{reason}）；请清理磁盘空间或检查其权限。</translation>
    </message>
    <message>
        <source>{path} is damaged and cannot be set aside ({reason}); move it away yourself.</source>
        <translation>{path} 已损坏且无法移开（{reason}）；请手动将其移走。</translation>
    </message>
    <message>
        <source>{folder} still holds copies ({reason}); delete them yourself.</source>
        <translation>{folder} 中仍有副本（{reason}）；请手动删除。</translation>
    </message>
    <message>
        <source>These days are outside the calendar; take days near today.</source>
        <translation>这些日期超出日历范围；请选择离今天较近的日期。</translation>
    </message>
    <message>
        <source>There is no profile {path}; calibrate to make one.</source>
        <translation>档案 {path} 不存在；校准即可创建。</translation>
    </message>
    <message>
        <source>The profile {path} is damaged; calibrate again to replace it.</source>
        <translation>档案 {path} 已损坏；重新校准即可替换。</translation>
    </message>
    <message>
        <source>A profile&apos;s name has 1 to {most} characters.</source>
        <translation>档案名称应为 1 到 {most} 个字符。</translation>
    </message>
    <message>
        <source>There is already a profile called {name}; choose another name.</source>
        <translation>已有名为 {name} 的档案；请换一个名称。</translation>
    </message>
    <message>
        <source>{path} cannot be deleted ({reason}); check its permissions.</source>
        <translation>无法删除 {path}（{reason}）；请检查其权限。</translation>
    </message>
    <message>
        <source>The history was damaged: {saved} of its minutes were saved, and the damaged file is kept as {kept}.</source>
        <translation>历史记录已损坏：已恢复其中 {saved} 分钟，损坏的文件保留为 {kept}。</translation>
    </message>
    <message>
        <source>Posture and alerts</source>
        <translation>姿势与提醒</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>工位</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Schedule and breaks</source>
        <translation>时间与休息</translation>
    </message>
    <message>
        <source>Statistics and privacy</source>
        <translation>统计与隐私</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>不知道</translation>
    </message>
    <message>
        <source>Deviation limit</source>
        <translation>偏差上限</translation>
    </message>
    <message>
        <source>How far you may move from your upright posture: 1 is usual, less is stricter.</source>
        <translation>可偏离校准的端正姿势多远：通常为 1，越小越严格。</translation>
    </message>
    <message>
        <source>RULA action level</source>
        <translation>RULA 行动等级</translation>
    </message>
    <message>
        <source>Also warn when the whole posture reaches this RULA action level.</source>
        <translation>整体姿势达到此 RULA 行动等级时也会提醒。</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>2: changes may be needed</source>
        <translation>2：可能需要改善</translation>
    </message>
    <message>
        <source>3: changes soon</source>
        <translation>3：需要尽快改善</translation>
    </message>
    <message>
        <source>4: changes at once</source>
        <translation>4：需要立即改善</translation>
    </message>
    <message>
        <source>Far off from</source>
        <translation>严重偏离起点</translation>
    </message>
    <message>
        <source>From this many times your limit on, the frame and the small window turn red; before that they are amber.</source>
        <translation>超过您限值的这个倍数后，边框和小窗口变为红色；在此之前为琥珀色。</translation>
    </message>
    <message>
        <source>Warn after</source>
        <translation>提醒延迟</translation>
    </message>
    <message>
        <source>How long a posture must be bad before Lumbar says so.</source>
        <translation>不良姿势持续多久后 Lumbar 才提醒。</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Recovery margin</source>
        <translation>恢复余量</translation>
    </message>
    <message>
        <source>How far below the limit you must come before the posture counts as good again, as a share of the limit.</source>
        <translation>偏差要降到上限以下多少，姿势才重新算作良好；以占上限的比例表示。</translation>
    </message>
    <message>
        <source>Recovered after</source>
        <translation>恢复延迟</translation>
    </message>
    <message>
        <source>How long the posture must be good before a warning is taken away.</source>
        <translation>良好姿势保持多久后提醒才会消失。</translation>
    </message>
    <message>
        <source>Pause between warnings</source>
        <translation>提醒间隔</translation>
    </message>
    <message>
        <source>After a warning has ended, no new one comes for this long.</source>
        <translation>一次提醒结束后，在此时间内不会再次提醒。</translation>
    </message>
    <message>
        <source>Remind after</source>
        <translation>重复提醒间隔</translation>
    </message>
    <message>
        <source>While the posture stays bad, the warning is shown again this often; 0 for never.</source>
        <translation>姿势一直不良时，每隔此时间再次提醒；0 表示不重复。</translation>
    </message>
    <message>
        <source>Static posture after</source>
        <translation>静态姿势时限</translation>
    </message>
    <message>
        <source>A posture held longer than this adds to the RULA score as static muscle use.</source>
        <translation>同一姿势保持超过此时间，会作为静态肌肉负荷计入 RULA 得分。</translation>
    </message>
    <message>
        <source>Forearms supported</source>
        <translation>前臂有支撑</translation>
    </message>
    <message>
        <source>Whether your forearms rest on arm-rests or the desk; the camera cannot see it.</source>
        <translation>前臂是否放在扶手或桌面上；摄像头看不到这一点。</translation>
    </message>
    <message>
        <source>Feet supported</source>
        <translation>双脚有支撑</translation>
    </message>
    <message>
        <source>Whether your feet rest on the floor or a foot-rest; the camera cannot see it.</source>
        <translation>双脚是否放在地面或脚踏上；摄像头看不到这一点。</translation>
    </message>
    <message>
        <source>Wrists straight</source>
        <translation>手腕伸直</translation>
    </message>
    <message>
        <source>Whether your wrists are straight while you type; the camera cannot see it.</source>
        <translation>打字时手腕是否伸直；摄像头看不到这一点。</translation>
    </message>
    <message>
        <source>Back supported</source>
        <translation>背部有支撑</translation>
    </message>
    <message>
        <source>Whether you use the back-rest of your chair; the camera cannot see it.</source>
        <translation>是否靠着椅背；摄像头看不到这一点。</translation>
    </message>
    <message>
        <source>The camera stands</source>
        <translation>摄像头位置</translation>
    </message>
    <message>
        <source>In front of you it compares you with your calibrated posture; at your side it measures neck and trunk for the RULA score; between the two Lumbar is less sure.</source>
        <translation>在前方时，与您校准的姿势比较；在侧面时，测量颈部和躯干以计算 RULA 得分；介于两者之间时，Lumbar 的把握较小。</translation>
    </message>
    <message>
        <source>Which camera watches; empty takes the first one found.</source>
        <translation>用哪个摄像头监测；留空则使用找到的第一个。</translation>
    </message>
    <message>
        <source>Picture width</source>
        <translation>画面宽度</translation>
    </message>
    <message>
        <source>Width asked of the camera; more costs power and hardly helps.</source>
        <translation>向摄像头请求的宽度；更大更耗电，且几乎没有帮助。</translation>
    </message>
    <message>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>Picture height</source>
        <translation>画面高度</translation>
    </message>
    <message>
        <source>Height asked of the camera.</source>
        <translation>向摄像头请求的高度。</translation>
    </message>
    <message>
        <source>Field of view</source>
        <translation>视角</translation>
    </message>
    <message>
        <source>Angle that the camera&apos;s picture shows from left to right, 20 at least, for the distance to the screen; 0 if you do not know it. Calibrating with a measured distance is more exact.</source>
        <translation>摄像头画面从左到右的角度，至少 20，用于计算到屏幕的距离；不知道请填 0。用测得的距离校准更准确。</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source>How many pictures a second are judged; more costs power.</source>
        <translation>每秒评估多少帧画面；越多越耗电。</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Mirror the live view</source>
        <translation>镜像实时画面</translation>
    </message>
    <message>
        <source>Show yourself as in a mirror; the scores are the same.</source>
        <translation>像照镜子一样显示自己；得分不变。</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is mirrored</source>
        <translation>摄像头画面是镜像的</translation>
    </message>
    <message>
        <source>Some cameras deliver their picture as in a mirror, and Lumbar then takes left for right. If its advice names the wrong side, switch this on and calibrate again.</source>
        <translation>有些摄像头提供镜像画面，Lumbar 会把左右弄反。如果建议说错了左右，请开启此项并重新校准。</translation>
    </message>
    <message>
        <source>Leave the camera to others</source>
        <translation>将摄像头让给其他程序</translation>
    </message>
    <message>
        <source>Let go of the camera when another program opens it, and go on when that one is done.</source>
        <translation>其他程序打开摄像头时释放它，用完后再继续。</translation>
    </message>
    <message>
        <source>Save energy on battery</source>
        <translation>使用电池时节能</translation>
    </message>
    <message>
        <source>While the computer runs on its battery, judge at most two pictures a second and show no live picture.</source>
        <translation>电脑使用电池供电时，每秒最多评估两张画面，且不显示实时画面。</translation>
    </message>
    <message>
        <source>What Lumbar speaks, from now on.</source>
        <translation>Lumbar 使用的语言，立即生效。</translation>
    </message>
    <message>
        <source>Depth estimate</source>
        <translation>深度估计</translation>
    </message>
    <message>
        <source>Show notifications</source>
        <translation>显示通知</translation>
    </message>
    <message>
        <source>Warn with a desktop notification. Without any kind of warning Lumbar only keeps the history.</source>
        <translation>用桌面通知提醒。如果所有提醒方式都关闭，Lumbar 只保存历史记录。</translation>
    </message>
    <message>
        <source>Play a sound</source>
        <translation>播放声音</translation>
    </message>
    <message>
        <source>Warn with two soft tones, at most once a minute.</source>
        <translation>用两声柔和的提示音提醒，最多每分钟一次。</translation>
    </message>
    <message>
        <source>Colour the screen&apos;s edges</source>
        <translation>为屏幕边缘着色</translation>
    </message>
    <message>
        <source>While a warning lasts, every screen gets a thin frame: red, amber, then green once you sit well. Wayland desktops do not allow it.</source>
        <translation>提醒期间，每个屏幕都显示细边框：先红色、再琥珀色，坐好后变为绿色。Wayland 桌面不支持。</translation>
    </message>
    <message>
        <source>Show a small window</source>
        <translation>显示小窗口</translation>
    </message>
    <message>
        <source>While a warning lasts, a small figure in the corner shows what to correct.</source>
        <translation>提醒期间，角落里会显示一个小人，指出该调整什么。</translation>
    </message>
    <message>
        <source>Hold back when you are busy</source>
        <translation>忙碌时不打扰</translation>
    </message>
    <message>
        <source>No warnings during do-not-disturb or while a program fills the screen; one summary afterwards.</source>
        <translation>勿扰模式下或有程序全屏时不提醒；之后汇总提醒一次。</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>安静时段</translation>
    </message>
    <message>
        <source>On these days no warnings come between the two times below.</source>
        <translation>在这些日子，下面两个时间之间不会提醒。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>周一至周五</translation>
    </message>
    <message>
        <source>Saturday and Sunday</source>
        <translation>周六和周日</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>安静开始</translation>
    </message>
    <message>
        <source>When the quiet hours begin.</source>
        <translation>安静时段何时开始。</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>安静结束</translation>
    </message>
    <message>
        <source>When the quiet hours end; before the beginning means on the next day.</source>
        <translation>安静时段何时结束；早于开始时间则指次日。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>Start Lumbar in the tray when you log in.</source>
        <translation>登录后在系统托盘中启动 Lumbar。</translation>
    </message>
    <message>
        <source>A key to pause</source>
        <translation>暂停快捷键</translation>
    </message>
    <message>
        <source>Ask the desktop for a key that pauses and resumes Lumbar from everywhere, at first Ctrl+Alt+P. GNOME and KDE can give one; on other desktops bind “lumbar ctl pause” to a key in their own settings.</source>
        <translation>向桌面申请一个可在任何地方暂停和继续 Lumbar 的快捷键，初始为 Ctrl+Alt+P。GNOME 和 KDE 可以提供；在其他桌面上，请在其设置中为“lumbar ctl pause”绑定按键。</translation>
    </message>
    <message>
        <source>Remind me of breaks</source>
        <translation>提醒我休息</translation>
    </message>
    <message>
        <source>Suggest another posture after a while of stillness, and a break after a long time sitting. Nothing is ever blocked.</source>
        <translation>久未活动时建议换个姿势，久坐后建议休息。绝不会锁住任何操作。</translation>
    </message>
    <message>
        <source>Move after</source>
        <translation>活动提醒时间</translation>
    </message>
    <message>
        <source>How long you may sit without real movement before Lumbar suggests another posture.</source>
        <translation>坐着多久没有明显活动后，Lumbar 建议换个姿势。</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Break after</source>
        <translation>休息提醒时间</translation>
    </message>
    <message>
        <source>How long you may sit without getting up before Lumbar suggests a break.</source>
        <translation>坐着多久没有起身后，Lumbar 建议休息。</translation>
    </message>
    <message>
        <source>A break lasts</source>
        <translation>休息时长</translation>
    </message>
    <message>
        <source>So long out of the picture counts as a break.</source>
        <translation>离开画面达到此时间即算作一次休息。</translation>
    </message>
    <message>
        <source>Show an exercise</source>
        <translation>显示练习</translation>
    </message>
    <message>
        <source>Suggest a short exercise with a drawing along with each reminder.</source>
        <translation>每次提醒时附上一个带图示的简短练习。</translation>
    </message>
    <message>
        <source>Keep the history for</source>
        <translation>历史记录保留</translation>
    </message>
    <message>
        <source>Minutes older than this are deleted every day; 0 keeps everything.</source>
        <translation>早于此时间的分钟记录每天自动删除；0 表示全部保留。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Name of the calibrated posture to compare with; empty until you calibrate.</source>
        <translation>用来比较的校准姿势的名称；校准前为空。</translation>
    </message>
    <message>
        <source>Pose model</source>
        <translation>姿态模型</translation>
    </message>
    <message>
        <source>Thunder finds joints more exactly, Lightning needs less power.</source>
        <translation>Thunder 定位关节更准确，Lightning 更省电。</translation>
    </message>
    <message>
        <source>MoveNet Thunder (exact)</source>
        <translation>MoveNet Thunder（准确）</translation>
    </message>
    <message>
        <source>MoveNet Lightning (light)</source>
        <translation>MoveNet Lightning（轻量）</translation>
    </message>
    <message>
        <source>A second model looks about once a second how far the head is ahead of the shoulders; without it Lumbar needs less power and memory and misses more.</source>
        <translation>由第二个模型约每秒一次估计头部比肩部靠前多少；关闭后更省电、省内存，但漏判会增多。</translation>
    </message>
    <message>
        <source>Compute on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>Where the pose model runs; the graphics card needs CUDA installed.</source>
        <translation>姿态模型在哪里运行；使用显卡需要安装 CUDA。</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Graphics card (CUDA)</source>
        <translation>显卡（CUDA）</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Processor threads of the pose model; one is enough and saves power.</source>
        <translation>姿态模型使用的处理器线程数；一个就够，而且省电。</translation>
    </message>
    <message>
        <source>Smoothing window</source>
        <translation>平滑窗口</translation>
    </message>
    <message>
        <source>Joints are smoothed over this long; more is calmer and slower.</source>
        <translation>关节位置按此时长平滑；越长越平稳，反应也越慢。</translation>
    </message>
    <message>
        <source>There is no setting “{name}”.</source>
        <translation>没有设置项“{name}”。</translation>
    </message>
    <message>
        <source>{error} {kept} The default settings are used.</source>
        <translation>{error}{kept}将使用默认设置。</translation>
    </message>
    <message>
        <source>{error} {kept} The settings from before the last change are used.</source>
        <translation>{error} {kept} 将使用上次更改之前的设置。</translation>
    </message>
    <message>
        <source>{error} The default settings are used.</source>
        <translation>{error}将使用默认设置。</translation>
    </message>
    <message>
        <source>The default is used.</source>
        <translation>将使用默认值。</translation>
    </message>
    <message>
        <source>It is not used.</source>
        <translation>该值未被采用。</translation>
    </message>
    <message>
        <source>{refusal} {used}</source>
        <translation>{refusal}{used}</translation>
    </message>
    <message>
        <source>It is kept as {file}.</source>
        <translation>原文件保留为 {file}。</translation>
    </message>
    <message>
        <source>The minutes cannot be kept; the log has the details.</source>
        <translation>无法保存分钟记录；详情请查看日志。</translation>
    </message>
    <message>
        <source>This run keeps no history.</source>
        <translation>本次运行不保存历史记录。</translation>
    </message>
    <message>
        <source>Postures are judged without depth: {reason}</source>
        <translation>姿势评估不含深度信息：{reason}</translation>
    </message>
    <message>
        <source>The analysis does not answer; if this lasts, quit Lumbar and start it again.</source>
        <translation>分析没有响应；如果持续如此，请退出 Lumbar 并重新启动。</translation>
    </message>
    <message>
        <source>Lumbar now knows your upright posture.</source>
        <translation>Lumbar 已了解您的端正姿势。</translation>
    </message>
    <message>
        <source>There is nothing to learn yet; calibrate your upright posture first.</source>
        <translation>还没有可学习的内容；请先校准端正姿势。</translation>
    </message>
    <message>
        <source>Another profile was chosen meanwhile; show your slouch for that one again.</source>
        <translation>期间选择了另一个配置；请为该配置再次展示您的驼背姿势。</translation>
    </message>
    <message>
        <source>Lumbar now knows how you slouch, and your limits fit that.</source>
        <translation>Lumbar 已了解您懒散时的姿势，并据此调整了上限。</translation>
    </message>
    <message>
        <source>Lumbar will not warn about this posture again.</source>
        <translation>Lumbar 不会再就此姿势提醒。</translation>
    </message>
    <message>
        <source>The recording ended before you could be measured.</source>
        <translation>录像在测量完成前就结束了。</translation>
    </message>
    <message>
        <source>No picture came to measure you by; try again when the camera works.</source>
        <translation>没有可供测量的画面；请在摄像头正常后再试。</translation>
    </message>
    <message>
        <source>Reading the camera failed; Lumbar tries again, and the log has the details.</source>
        <translation>读取摄像头失败；Lumbar 会重试，详情请查看日志。</translation>
    </message>
    <message>
        <source>The analysis could not start; the log has the details.</source>
        <translation>无法启动分析；详情请查看日志。</translation>
    </message>
    <message>
        <source>Analysing the pictures keeps failing; start Lumbar again, and if that does not help, the log has the details.</source>
        <translation>画面分析一再失败；请重新启动 Lumbar，若仍无效，详情请查看日志。</translation>
    </message>
    <message>
        <source>Finds the 17 joints of one person in a picture. Made by Google (MoveNet) and reduced to 8 bits for Lumbar. Meant for one person near the camera; surest in good light, with head, shoulders and elbows in view. Not meant to tell who somebody is, and no medical device.</source>
        <translation>在画面中找出一个人的 17 个关节。由 Google 制作（MoveNet），为 Lumbar 量化为 8 位。适用于摄像头附近的单人；光线良好且头、肩、肘都在画面中时最可靠。不用于识别身份，也不是医疗器械。</translation>
    </message>
    <message>
        <source>Estimates about once a second how far the head is ahead of the shoulders, from 33 landmarks of one person. Made by Google (BlazePose GHUM Heavy); its weights are reduced to 8 bits for Lumbar. It can be switched off in the settings.</source>
        <translation>大约每秒一次，根据一个人的 33 个身体标志点估计头部比肩膀靠前多少。由 Google 制作（BlazePose GHUM Heavy）；权重已为 Lumbar 压缩为 8 位。可在设置中关闭。</translation>
    </message>
    <message>
        <source>see its own files</source>
        <translation>见其自带文件</translation>
    </message>
    <message>
        <source>The pose model runs on: {device}</source>
        <translation>姿态模型运行于：{device}</translation>
    </message>
    <message>
        <source>not loaded yet</source>
        <translation>尚未加载</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Input {size} × {size} pixels, {precision}, {megabytes} MB</source>
        <translation>输入 {size} × {size} 像素，{precision}，{megabytes} MB</translation>
    </message>
    <message>
        <source>unknown precision</source>
        <translation>精度未知</translation>
    </message>
    <message>
        <source>From {package}</source>
        <translation>来自 {package}</translation>
    </message>
    <message>
        <source>Licence {licence}</source>
        <translation>许可证 {licence}</translation>
    </message>
    <message>
        <source>A posture monitor that keeps numbers and never pictures.</source>
        <translation>只保存数字、从不保存画面的姿势监测程序。</translation>
    </message>
    <message numerus="yes">
        <source>Lumbar held back %n warning(s). Most often: {advice}.</source>
        <translation>
            <numerusform>Lumbar 暂缓了 %n 次提醒。最常见的是：{advice}。</numerusform>
        </translation>
    </message>
    <message>
        <source>This desktop shows no tray icons, so Lumbar lives in this window: closing it ends Lumbar. On GNOME the extension AppIndicator adds a tray.</source>
        <translation>此桌面不显示托盘图标，因此 Lumbar 在此窗口中运行：关闭窗口即退出 Lumbar。在 GNOME 上，AppIndicator 扩展可添加托盘。</translation>
    </message>
    <message>
        <source>Watches your posture from the tray</source>
        <translation>在系统托盘中监测您的姿势</translation>
    </message>
    <message>
        <source>Windows does not let Lumbar start by itself: {error}</source>
        <translation>Windows 不允许 Lumbar 自动启动：{error}</translation>
    </message>
    <message>
        <source>{path} cannot be removed: {reason}.</source>
        <translation>无法删除 {path}：{reason}。</translation>
    </message>
    <message>
        <source>You have been sitting for {duration}.</source>
        <translation>您已连续坐了 {duration}。</translation>
    </message>
    <message>
        <source>Time for a break</source>
        <translation>休息一下吧</translation>
    </message>
    <message>
        <source>You have hardly moved for {duration}.</source>
        <translation>您已有 {duration} 几乎没有活动。</translation>
    </message>
    <message>
        <source>Change your posture</source>
        <translation>换个姿势</translation>
    </message>
    <message>
        <source>Sit the way you want to sit: upright, shoulders loose, looking at the screen. Lumbar takes a few seconds of this as your own good posture and warns when you move away from it for long.</source>
        <translation>请按您希望的样子坐好：坐直，放松肩膀，看着屏幕。Lumbar 会用几秒钟把它记为您的良好姿势，长时间偏离时便会提醒。</translation>
    </message>
    <message>
        <source>If you like, now slouch for a few seconds the way you do after a long day: the limits then fit how you sit, each halfway between your good posture and this one.</source>
        <translation>如果愿意，现在请像忙了一天之后那样懒散地坐几秒钟：这样上限会更适合您，各取良好姿势与此姿势的中间值。</translation>
    </message>
    <message numerus="yes">
        <source>Stay as you are for %n more second(s).</source>
        <translation>
            <numerusform>请再保持 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lumbar will watch: {measures}.</source>
        <translation>Lumbar 将监测：{measures}。</translation>
    </message>
    <message>
        <source>Not watched, because not seen: {measures}.</source>
        <translation>因未看到而不监测：{measures}。</translation>
    </message>
    <message>
        <source>Timeline of the day</source>
        <translation>当天时间线</translation>
    </message>
    <message>
        <source>Minutes of each state by hour</source>
        <translation>每小时各状态的分钟数</translation>
    </message>
    <message>
        <source>RULA score over the day</source>
        <translation>全天 RULA 得分</translation>
    </message>
    <message>
        <source>Deviation from your upright posture over the day</source>
        <translation>全天与端正姿势的偏差</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
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
        <translation>实时画面</translation>
    </message>
    <message>
        <source>{distance} to the screen</source>
        <translation>距屏幕{distance}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
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
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>Roll your shoulders</source>
        <translation>转动双肩</translation>
    </message>
    <message>
        <source>Circle both shoulders slowly backwards, ten times.</source>
        <translation>双肩缓缓向后绕圈，十次。</translation>
    </message>
    <message>
        <source>Turn your head</source>
        <translation>转头</translation>
    </message>
    <message>
        <source>Look slowly over one shoulder, then over the other, five times each.</source>
        <translation>慢慢向一侧肩后看，再看另一侧，各五次。</translation>
    </message>
    <message>
        <source>Reach for the ceiling</source>
        <translation>双臂上举</translation>
    </message>
    <message>
        <source>Stretch both arms up, hold for three breaths, let them sink.</source>
        <translation>双臂向上伸展，保持三次呼吸，再放下。</translation>
    </message>
    <message>
        <source>Sit back</source>
        <translation>向后坐</translation>
    </message>
    <message>
        <source>Slide right back into the chair and let its back carry you for a while.</source>
        <translation>坐到椅子最里面，让椅背支撑一会儿。</translation>
    </message>
    <message>
        <source>Walk a few steps</source>
        <translation>走几步</translation>
    </message>
    <message>
        <source>Get up, fetch a glass of water, take the long way back.</source>
        <translation>起身接杯水，绕远路走回来。</translation>
    </message>
    <message>
        <source>Lean back, standing</source>
        <translation>站立后仰</translation>
    </message>
    <message>
        <source>Stand up, hands on your hips, and lean back gently, five times.</source>
        <translation>站起来，双手扶腰，轻轻后仰，五次。</translation>
    </message>
    <message>
        <source>Look into the distance</source>
        <translation>眺望远处</translation>
    </message>
    <message>
        <source>Go to a window and look at something far away for half a minute.</source>
        <translation>走到窗边，看远处的景物半分钟。</translation>
    </message>
    <message>
        <source>Good posture</source>
        <translation>良好姿势</translation>
    </message>
    <message>
        <source>Share of the judged time in good posture.</source>
        <translation>良好姿势占评估时间的比例。</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>监测时间</translation>
    </message>
    <message>
        <source>Time in which your posture could be judged.</source>
        <translation>能够评估您姿势的时间。</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>How often Lumbar warned you.</source>
        <translation>Lumbar 提醒您的次数。</translation>
    </message>
    <message>
        <source>Reaction</source>
        <translation>反应时间</translation>
    </message>
    <message>
        <source>Poor posture after a warning: the median, right to about half a minute.</source>
        <translation>提醒后不良姿势持续的时间：中位数，误差约半分钟。</translation>
    </message>
    <message>
        <source>Longest sitting</source>
        <translation>最长久坐</translation>
    </message>
    <message>
        <source>In the picture without a break of two minutes.</source>
        <translation>在画面中，且未离开达两分钟。</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>测得</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <source>1  Upper arm</source>
        <translation>1  上臂</translation>
    </message>
    <message>
        <source>2  Lower arm</source>
        <translation>2  前臂</translation>
    </message>
    <message>
        <source>3  Wrist</source>
        <translation>3  手腕</translation>
    </message>
    <message>
        <source>4  Wrist twist</source>
        <translation>4  手腕扭转</translation>
    </message>
    <message>
        <source>6  Muscle use, arm</source>
        <translation>6  肌肉负荷（手臂）</translation>
    </message>
    <message>
        <source>7  Force or load, arm</source>
        <translation>7  用力或负重（手臂）</translation>
    </message>
    <message>
        <source>9  Neck</source>
        <translation>9  颈部</translation>
    </message>
    <message>
        <source>10  Trunk</source>
        <translation>10  躯干</translation>
    </message>
    <message>
        <source>11  Legs</source>
        <translation>11  腿部</translation>
    </message>
    <message>
        <source>13  Muscle use, body</source>
        <translation>13  肌肉负荷（身体）</translation>
    </message>
    <message>
        <source>14  Force or load, body</source>
        <translation>14  用力或负重（身体）</translation>
    </message>
    <message>
        <source>bent</source>
        <translation>屈曲</translation>
    </message>
    <message>
        <source>out to the side</source>
        <translation>外展</translation>
    </message>
    <message>
        <source>sideways</source>
        <translation>侧屈</translation>
    </message>
    <message>
        <source>twisted</source>
        <translation>扭转</translation>
    </message>
    <message>
        <source>shoulder raised</source>
        <translation>肩部抬高</translation>
    </message>
    <message>
        <source>shoulder not raised</source>
        <translation>肩部未抬高</translation>
    </message>
    <message>
        <source>raised shoulder: not known</source>
        <translation>肩部是否抬高：未知</translation>
    </message>
    <message>
        <source>as you answered</source>
        <translation>按您的回答</translation>
    </message>
    <message>
        <source>1 when held still for longer than a minute</source>
        <translation>静止保持超过一分钟时计 1</translation>
    </message>
    <message>
        <source>nothing is lifted at a desk</source>
        <translation>桌前工作无需搬举</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <source>5  Posture score A</source>
        <translation>5  姿势得分 A</translation>
    </message>
    <message>
        <source>Table A</source>
        <translation>表 A</translation>
    </message>
    <message>
        <source>8  Score C</source>
        <translation>8  得分 C</translation>
    </message>
    <message>
        <source>12  Posture score B</source>
        <translation>12  姿势得分 B</translation>
    </message>
    <message>
        <source>Table B</source>
        <translation>表 B</translation>
    </message>
    <message>
        <source>15  Score D</source>
        <translation>15  得分 D</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>RULA 得分</translation>
    </message>
    <message>
        <source>Table C; if the angles are right</source>
        <translation>表 C；以角度准确为前提</translation>
    </message>
    <message>
        <source>the camera does not measure it</source>
        <translation>摄像头不测量此项</translation>
    </message>
    <message>
        <source>not in view</source>
        <translation>不在画面中</translation>
    </message>
    <message>
        <source>in view, cannot be judged {from_where}</source>
        <translation>在画面中，{from_where}无法判断</translation>
    </message>
    <message>
        <source>{degrees}° ± {error}° {bent}</source>
        <translation>{bent} {degrees}° ± {error}°</translation>
    </message>
    <message>
        <source>Action level</source>
        <translation>行动等级</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>{degrees}° {bent}</source>
        <translation>{bent} {degrees}°</translation>
    </message>
    <message>
        <source>Why the camera</source>
        <translation>为何使用摄像头</translation>
    </message>
    <message>
        <source>Lumbar looks at you a few times a second, finds your joints and tells you when you have sat badly for a while. Everything is computed on this computer.</source>
        <translation>Lumbar 每秒看您几次，找出您的关节位置，姿势不良持续一段时间后告诉您。所有计算都在这台计算机上完成。</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保存什么</translation>
    </message>
    <message>
        <source>Numbers: for every minute how long your posture was good, fair or poor, and the scores. You can see, export and delete all of it.</source>
        <translation>数字：每分钟内姿势良好、一般或不良的时长，以及得分。您可以查看、导出和删除全部数据。</translation>
    </message>
    <message>
        <source>What is never kept</source>
        <translation>绝不保存什么</translation>
    </message>
    <message>
        <source>Pictures, video and sound. A picture lives in memory until it is judged, a fraction of a second; it is never stored and never sent anywhere.</source>
        <translation>图像、视频和声音。画面仅在内存中停留到评估完成，不到一秒；绝不存储，也绝不发送到任何地方。</translation>
    </message>
    <message>
        <source>In front of me</source>
        <translation>在我前方</translation>
    </message>
    <message>
        <source>At my side</source>
        <translation>在我侧面</translation>
    </message>
    <message>
        <source>Between the two</source>
        <translation>介于两者之间</translation>
    </message>
    <message>
        <source>Good: Lumbar compares you with your own calibrated posture.</source>
        <translation>很好：Lumbar 会与您自己校准的姿势比较。</translation>
    </message>
    <message>
        <source>From the side Lumbar measures neck and trunk for the RULA score. It cannot compare you with a calibrated posture there, so you can skip the next step.</source>
        <translation>在侧面时，Lumbar 测量颈部和躯干以计算 RULA 得分。此时无法与校准的姿势比较，因此可以跳过下一步。</translation>
    </message>
    <message>
        <source>That works; Lumbar is surer of itself when the camera stands in front of you.</source>
        <translation>可以使用；摄像头在您正前方时，Lumbar 会更有把握。</translation>
    </message>
    <message>
        <source>{weekday}, {start} to {end}</source>
        <translation>{weekday}，{start} 至 {end}</translation>
    </message>
    <message>
        <source>Too little was judged</source>
        <translation>可判断的时间太少</translation>
    </message>
    <message>
        <source>{good} good, {poor} poor</source>
        <translation>良好 {good}，不良 {poor}</translation>
    </message>
    <message>
        <source>{duration} watched</source>
        <translation>已监测 {duration}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) deleted.</source>
        <translation>
            <numerusform>已删除 %n 分钟的记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is deleted: %n minute(s).</source>
        <translation>
            <numerusform>已全部删除：%n 分钟的记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) restored from {file}.</source>
        <translation>
            <numerusform>已从 {file} 恢复 %n 分钟的记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept on this computer: for every minute the seconds in each state, the RULA range, the deviation and what was worst. Never kept: pictures, video or sound.</source>
        <translation>保存在这台计算机上：每分钟内各状态的秒数、RULA 范围、偏差和最主要的问题。绝不保存：图像、视频或声音。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Your history</source>
        <translation>您的历史记录</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n minute(s)? This cannot be undone.</source>
        <translation>
            <numerusform>删除 %n 分钟的记录？此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a short date, see QDate::toString</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>No deviation without a baseline</source>
        <translation>没有基准就没有偏差</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>偏差 {value}</translation>
    </message>
    <message>
        <source>Snooze 15 min</source>
        <translation>免打扰 15 分钟</translation>
    </message>
    <message>
        <source>Not slouching</source>
        <translation>姿势没问题</translation>
    </message>
    <message>
        <source>{number} %</source>
        <comment>a share in per cent</comment>
        <translation>{number}%</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Paused while the screen is locked</source>
        <translation>屏幕锁定期间暂停</translation>
    </message>
    <message>
        <source>Paused while the computer sleeps</source>
        <translation>计算机睡眠期间暂停</translation>
    </message>
    <message>
        <source>Paused while the lid is closed</source>
        <translation>合盖期间已暂停</translation>
    </message>
    <message>
        <source>The camera stays off until you have read what it is for</source>
        <translation>在您读完摄像头的用途之前，摄像头保持关闭</translation>
    </message>
    <message>
        <source>Head lifted or lowered</source>
        <translation>抬头或低头</translation>
    </message>
    <message>
        <source>Slumped, head low</source>
        <translation>身体下沉，头部偏低</translation>
    </message>
    <message>
        <source>Too near or too far</source>
        <translation>太近或太远</translation>
    </message>
    <message>
        <source>Leaning to one side</source>
        <translation>身体侧倾</translation>
    </message>
    <message>
        <source>Head tilted sideways</source>
        <translation>头部侧倾</translation>
    </message>
    <message>
        <source>Shoulders uneven</source>
        <translation>双肩不平</translation>
    </message>
    <message>
        <source>Shoulders raised</source>
        <translation>耸肩</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>头部转向一侧</translation>
    </message>
    <message>
        <source>Head forward of the shoulders</source>
        <translation>头部前伸</translation>
    </message>
    <message>
        <source>{part}: {duration}</source>
        <comment>how long a part of the body was the worst</comment>
        <translation>{part}：{duration}</translation>
    </message>
    <message>
        <source>Hours of each state</source>
        <translation>各状态的小时数</translation>
    </message>
    <message numerus="yes">
        <source>{share} good, %n warning(s)</source>
        <translation>
            <numerusform>良好 {share}，提醒 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Week before</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Week after</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上一月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下一月</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>上一年</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>下一年</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Best day: {day}, {share} good</source>
        <translation>最佳的一天：{day}，良好 {share}</translation>
    </message>
    <message>
        <source>Longest day: {day}, {duration} watched</source>
        <translation>最长的一天：{day}，监测 {duration}</translation>
    </message>
    <message>
        <source>Longest sitting: {day}, {duration}</source>
        <translation>最长久坐：{day}，{duration}</translation>
    </message>
    <message>
        <source>Your profiles</source>
        <translation>您的档案</translation>
    </message>
    <message>
        <source>One calibrated posture for each place: desk, standing desk, laptop.</source>
        <translation>每个地点一个校准姿势：书桌、站立式办公桌、笔记本电脑。</translation>
    </message>
    <message>
        <source>a camera that is not connected</source>
        <translation>未连接的摄像头</translation>
    </message>
    <message numerus="yes">
        <source>%n screen(s)</source>
        <translation>
            <numerusform>%n 个屏幕</numerusform>
        </translation>
    </message>
    <message>
        <source>Would this have warned me today?</source>
        <translation>按此设置，今天会提醒我吗？</translation>
    </message>
    <message>
        <source>No: with these settings there would have been no warning.</source>
        <translation>不会：按这些设置，今天不会有提醒。</translation>
    </message>
    <message>
        <source>Probably not; the history keeps minutes, so this is only about right.</source>
        <translation>大概不会；历史只按分钟保存，因此这只是大致结果。</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps, about %n time(s): {times} and later.</source>
        <translation>
            <numerusform>也许会，约 %n 次：{times} 及以后。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps, about %n time(s): {times}.</source>
        <translation>
            <numerusform>也许会，约 %n 次：{times}。</numerusform>
        </translation>
    </message>
    <message>
        <source>It depends on how long each stretch was, and the history keeps only minutes.</source>
        <translation>这取决于每段持续多久，而历史只按分钟保存。</translation>
    </message>
    <message numerus="yes">
        <source>Yes, about %n time(s): {times} and later.</source>
        <translation>
            <numerusform>会，约 %n 次：{times} 及之后。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, about %n time(s): {times}.</source>
        <translation>
            <numerusform>会，约 %n 次：{times}。</numerusform>
        </translation>
    </message>
    <message>
        <source>In that time Lumbar has not warned.</source>
        <translation>在这段时间里 Lumbar 没有提醒过。</translation>
    </message>
    <message numerus="yes">
        <source>In that time Lumbar has warned %n time(s).</source>
        <translation>
            <numerusform>在这段时间里 Lumbar 提醒了 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Until now Lumbar has not warned today.</source>
        <translation>到目前为止，Lumbar 今天没有提醒过。</translation>
    </message>
    <message numerus="yes">
        <source>Until now Lumbar has warned %n time(s) today.</source>
        <translation>
            <numerusform>到目前为止，Lumbar 今天提醒了 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted from {time} on: earlier minutes may have been judged by other limits.</source>
        <translation>从 {time} 起计算：更早的分钟可能是按其他限值判断的。</translation>
    </message>
    <message>
        <source>Made by Lumbar from numbers kept on this computer; no picture was ever stored. RULA scores from one camera are estimates and no medical advice.</source>
        <translation>由 Lumbar 根据保存在这台计算机上的数字生成；从未存储任何图像。由单个摄像头得出的 RULA 得分是估计值，不构成医疗建议。</translation>
    </message>
    <message>
        <source>Lumbar posture report, {date}</source>
        <translation>Lumbar 姿势报告，{date}</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>当天情况</translation>
    </message>
    <message>
        <source>RULA score: 1 is best, 7 worst; the band is what the camera leaves open</source>
        <translation>RULA 得分：1 最好，7 最差；色带表示摄像头无法确定的范围</translation>
    </message>
    <message>
        <source>Deviation from the upright posture</source>
        <translation>与端正姿势的偏差</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>主要问题</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Hours in the picture</source>
        <translation>在画面中的小时数</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Share of poor posture by day</source>
        <translation>每天不良姿势的比例</translation>
    </message>
    <message>
        <source>RULA score: each day&apos;s mean range, and the trend</source>
        <translation>RULA 得分：每天的平均范围及趋势</translation>
    </message>
    <message>
        <source>Deviation from the upright posture: each day&apos;s mean, and the trend</source>
        <translation>与端正姿势的偏差：每天的平均值及趋势</translation>
    </message>
    <message>
        <source>Share of poor posture by hour and day of the week</source>
        <translation>按小时和星期统计的不良姿势比例</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>{file} is already there. Replace it?</source>
        <translation>{file} 已存在。要替换吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>保存为图片…</translation>
    </message>
    <message>
        <source>the disk refuses</source>
        <translation>磁盘拒绝写入</translation>
    </message>
    <message>
        <source>{path} cannot be written ({why}); choose another place.</source>
        <translation>无法写入 {path}（{why}）；请选择其他位置。</translation>
    </message>
    <message>
        <source>When Lumbar says that your posture needs a change.</source>
        <translation>Lumbar 何时提示您的姿势需要调整。</translation>
    </message>
    <message>
        <source>The camera cannot see these; your answers make the RULA score exact.</source>
        <translation>摄像头看不到这些；您的回答能使 RULA 得分更准确。</translation>
    </message>
    <message>
        <source>What watches. Pictures are judged at once and never stored.</source>
        <translation>用什么监测。画面即时评估，绝不存储。</translation>
    </message>
    <message>
        <source>How Lumbar tells you.</source>
        <translation>Lumbar 如何提醒您。</translation>
    </message>
    <message>
        <source>When Lumbar keeps quiet, and when it suggests to move or get up.</source>
        <translation>Lumbar 何时保持安静，何时建议活动或起身。</translation>
    </message>
    <message>
        <source>What is kept, for how long, and how to be rid of it.</source>
        <translation>保存什么、保存多久，以及如何清除。</translation>
    </message>
    <message>
        <source>Which calibrated posture yours is compared with.</source>
        <translation>与哪个校准姿势比较。</translation>
    </message>
    <message>
        <source>How the pose is computed. The defaults suit nearly everyone.</source>
        <translation>姿态如何计算。默认值适合绝大多数人。</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>找到的第一个</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>The dot between your ears may move inside the box, and your head may come as near as the ring is large. Both turn red at your limit. Calibrate to see them.</source>
        <translation>两耳之间的圆点可在方框内移动，头部靠近时不应大于圆环。达到上限时两者变红。校准后才会显示。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n minute(s) recorded before {date}? This cannot be undone.</source>
        <translation>
            <numerusform>删除 {date} 之前记录的 %n 分钟？此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>RULA</source>
        <translation>RULA</translation>
    </message>
    <message>
        <source>Rapid Upper Limb Assessment: a worksheet of ergonomists from 1993. It scores arms, neck, trunk and legs from 1, the best, to 7. One camera does not see every step, so Lumbar gives the lowest and the highest score that are possible, and warns only when even the lowest is too high.</source>
        <translation>快速上肢评估（Rapid Upper Limb Assessment）：人体工效学专家于 1993 年提出的评估表。它对手臂、颈部、躯干和腿部评分，从 1（最好）到 7。单个摄像头看不到每个步骤，因此 Lumbar 给出可能的最低和最高得分，只有当最低得分也过高时才提醒。</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>How far you are from your own upright posture, shown at the calibration: 0 is that posture, 1 is your limit. Height, tilt and distance of the head, leaning and the slope of the shoulders count; the largest rules.</source>
        <translation>您与自己的端正姿势（校准时展示的姿势）相差多远：0 即该姿势，1 为上限。头部的高度、倾斜和距离、身体侧倾及肩部倾斜都计算在内，以最大者为准。</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Somebody is in the picture, but Lumbar cannot judge: joints are hidden, it is dark, or you are not calibrated and the RULA score leaves too much open. Lumbar does not guess and does not warn then.</source>
        <translation>画面中有人，但 Lumbar 无法评估：关节被遮挡、光线太暗，或尚未校准而 RULA 得分范围过大。此时 Lumbar 不猜测，也不提醒。</translation>
    </message>
    <message>
        <source>How long your posture stayed poor after a warning: the median of all warnings, right to about half a minute.</source>
        <translation>提醒后不良姿势持续了多久：所有提醒的中位数，误差约半分钟。</translation>
    </message>
    <message>
        <source>What does “{term}” mean?</source>
        <translation>“{term}”是什么意思？</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>Leave Lumbar running while you work: the first minute appears here as soon as it is over. So that warnings fit you, show Lumbar your upright posture once with Recalibrate above.</source>
        <translation>请在工作时让 Lumbar 保持运行：第一分钟结束后便会显示在这里。为使提醒适合您，请用上方的“重新校准”向 Lumbar 展示一次端正姿势。</translation>
    </message>
    <message>
        <source>Nothing was recorded on this day</source>
        <translation>这一天没有记录</translation>
    </message>
    <message>
        <source>Lumbar was not running, or the camera was not available. Choose another day above.</source>
        <translation>Lumbar 未运行，或摄像头不可用。请在上方选择其他日期。</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一天</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>后一天</translation>
    </message>
    <message>
        <source>{share} good today</source>
        <translation>今日良好 {share}</translation>
    </message>
    <message>
        <source>RULA score from day to day</source>
        <translation>每日 RULA 得分</translation>
    </message>
    <message>
        <source>Deviation from day to day</source>
        <translation>每日偏差</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>● measured in the picture, ◐ assumed from your answers, your calibration or work at a desk, ○ unknown: such a step leaves the score a range, from its lowest to its highest value.</source>
        <translation>● 在画面中测得，◐ 根据您的回答、校准或桌前工作假定，○ 未知：此类步骤使得分成为一个从最低值到最高值的范围。</translation>
    </message>
    <message>
        <source>How likely each score is; nine times in ten it is among the full bars. Angles may be off by their ±, rarely by twice as much. Assumed: of a step that is not seen, the scores that are usual at a desk are equally likely, and twists or bends that are not seen are rare.</source>
        <translation>每个得分的可能性；十次中有九次落在实心条内。角度的误差可能为其 ± 值，极少达到两倍。假定：对于看不到的步骤，桌前常见的各得分可能性相同，看不到的扭转或侧屈则很少见。</translation>
    </message>
    <message>
        <source>Nobody is being judged right now; sit in the picture to see your worksheet.</source>
        <translation>现在没有人可评估；请坐到画面中查看您的评估表。</translation>
    </message>
    <message>
        <source>both arms alike</source>
        <translation>双臂相同</translation>
    </message>
    <message>
        <source>the left arm is worse</source>
        <translation>左臂较差</translation>
    </message>
    <message>
        <source>the right arm is worse</source>
        <translation>右臂较差</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>不良</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>acceptable</source>
        <translation>可接受</translation>
    </message>
    <message>
        <source>look closer</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>change soon</source>
        <translation>需尽快改善</translation>
    </message>
    <message>
        <source>change now</source>
        <translation>需立即改善</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Calibrating</source>
        <translation>正在校准</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Fair posture</source>
        <translation>姿势一般</translation>
    </message>
    <message>
        <source>Poor posture</source>
        <translation>姿势不良</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>Camera off</source>
        <translation>摄像头已关闭</translation>
    </message>
    <message>
        <source>Starting the camera</source>
        <translation>正在启动摄像头</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>没有摄像头</translation>
    </message>
    <message>
        <source>No access to the camera</source>
        <translation>无权访问摄像头</translation>
    </message>
    <message>
        <source>Camera used by another program</source>
        <translation>摄像头正被其他程序使用</translation>
    </message>
    <message>
        <source>Camera does not answer</source>
        <translation>摄像头没有响应</translation>
    </message>
    <message>
        <source>Camera picture is frozen</source>
        <translation>摄像头画面已冻结</translation>
    </message>
    <message>
        <source>Camera is covered</source>
        <translation>摄像头被遮挡</translation>
    </message>
    <message>
        <source>Too dark to see you</source>
        <translation>太暗，看不到您</translation>
    </message>
    <message>
        <source>Recording has ended</source>
        <translation>录像已结束</translation>
    </message>
    <message>
        <source>deviation {value}</source>
        <translation>偏差 {value}</translation>
    </message>
    <message>
        <source>not calibrated yet</source>
        <translation>尚未校准</translation>
    </message>
    <message>
        <source>camera or chair moved? recalibrate</source>
        <translation>摄像头或椅子移动了？请重新校准</translation>
    </message>
    <message>
        <source>saving energy on battery</source>
        <translation>使用电池，节能中</translation>
    </message>
    <message>
        <source>notices snoozed until {time}</source>
        <translation>通知免打扰至 {time}</translation>
    </message>
    <message>
        <source>about {cm} ± {error} cm</source>
        <comment>distance to the screen</comment>
        <translation>约 {cm} ± {error} 厘米</translation>
    </message>
    <message>
        <source>too little is known to say</source>
        <translation>已知信息太少，无法判断</translation>
    </message>
    <message>
        <source>{time} ({duration} left)</source>
        <translation>{time}（还剩 {duration}）</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} 秒</translation>
    </message>
    <message>
        <source>Pause or resume Lumbar</source>
        <translation>暂停或继续 Lumbar</translation>
    </message>
    <message>
        <source>This desktop gives Lumbar no key. Bind the commands “lumbar ctl pause” and “lumbar ctl resume” to keys in the desktop&apos;s own settings instead.</source>
        <translation>此桌面无法为 Lumbar 提供快捷键。请在桌面自己的设置中为命令“lumbar ctl pause”和“lumbar ctl resume”绑定按键。</translation>
    </message>
    <message>
        <source>the neck</source>
        <translation>颈部</translation>
    </message>
    <message>
        <source>the trunk</source>
        <translation>躯干</translation>
    </message>
    <message>
        <source>the upper arm</source>
        <translation>上臂</translation>
    </message>
    <message>
        <source>the lower arm</source>
        <translation>前臂</translation>
    </message>
    <message>
        <source>the wrist</source>
        <translation>手腕</translation>
    </message>
    <message>
        <source>the legs</source>
        <translation>腿部</translation>
    </message>
    <message>
        <source>neck not in view</source>
        <translation>未看到颈部</translation>
    </message>
    <message>
        <source>trunk not in view</source>
        <translation>未看到躯干</translation>
    </message>
    <message>
        <source>arms not in view</source>
        <translation>未看到手臂</translation>
    </message>
    <message>
        <source>neck and trunk not in view</source>
        <translation>未看到颈部和躯干</translation>
    </message>
    <message>
        <source>neck and arms not in view</source>
        <translation>未看到颈部和手臂</translation>
    </message>
    <message>
        <source>trunk and arms not in view</source>
        <translation>未看到躯干和手臂</translation>
    </message>
    <message>
        <source>neck, trunk and arms not in view</source>
        <translation>未看到颈部、躯干和手臂</translation>
    </message>
    <message>
        <source>neck cannot be judged {from_where}</source>
        <translation>{from_where}无法判断颈部</translation>
    </message>
    <message>
        <source>trunk cannot be judged {from_where}</source>
        <translation>{from_where}无法判断躯干</translation>
    </message>
    <message>
        <source>arms cannot be judged {from_where}</source>
        <translation>{from_where}无法判断手臂</translation>
    </message>
    <message>
        <source>neck and trunk cannot be judged {from_where}</source>
        <translation>{from_where}无法判断颈部和躯干</translation>
    </message>
    <message>
        <source>neck and arms cannot be judged {from_where}</source>
        <translation>{from_where}无法判断颈部和手臂</translation>
    </message>
    <message>
        <source>trunk and arms cannot be judged {from_where}</source>
        <translation>{from_where}无法判断躯干和手臂</translation>
    </message>
    <message>
        <source>neck, trunk and arms cannot be judged {from_where}</source>
        <translation>{from_where}无法判断颈部、躯干和手臂</translation>
    </message>
    <message>
        <source>from the front</source>
        <translation>从正面</translation>
    </message>
    <message>
        <source>from the side</source>
        <translation>从侧面</translation>
    </message>
    <message>
        <source>from this angle</source>
        <translation>从这个角度</translation>
    </message>
    <message>
        <source>from here</source>
        <translation>从这里</translation>
    </message>
    <message>
        <source>{score}, mostly {part}</source>
        <translation>{score}，主要是{part}</translation>
    </message>
    <message>
        <source>{score}; {missing}</source>
        <translation>{score}；{missing}</translation>
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
        <translation>RULA 可能为 {score}</translation>
    </message>
    <message>
        <source>RULA probably {low}–{high}</source>
        <translation>RULA 可能为 {low}–{high}</translation>
    </message>
    <message>
        <source>Nobody can be seen clearly; sit so that head and shoulders are in the picture.</source>
        <translation>看不清任何人；请坐好，让头和肩膀进入画面。</translation>
    </message>
    <message>
        <source>It is too dark to measure you; switch on a light in front of you.</source>
        <translation>光线太暗，无法测量；请打开您前方的灯。</translation>
    </message>
    <message>
        <source>Somebody else is in the picture; calibrate when you are alone.</source>
        <translation>画面中还有其他人；请独自一人时校准。</translation>
    </message>
    <message>
        <source>Your head is cut off by the edge of the picture; move or turn the camera.</source>
        <translation>头部被画面边缘截断；请移动或转动摄像头。</translation>
    </message>
    <message>
        <source>You are too far away to be measured; come closer to the camera.</source>
        <translation>距离太远，无法测量；请靠近摄像头。</translation>
    </message>
    <message>
        <source>The camera sees you from the side; put it in front of you.</source>
        <translation>摄像头从侧面看您；请将它放在您前方。</translation>
    </message>
    <message>
        <source>Your face is turned away or hidden; look at the camera&apos;s screen.</source>
        <translation>面部转开或被遮挡；请看向摄像头所在的屏幕。</translation>
    </message>
    <message>
        <source>You moved too much; sit still for a few seconds.</source>
        <translation>您动得太多；请坐稳几秒钟。</translation>
    </message>
    <message>
        <source>That was hardly another posture; slouch the way you do after a long day.</source>
        <translation>与良好姿势几乎没有差别；请像忙了一天之后那样懒散地坐。</translation>
    </message>
    <message>
        <source>The camera or your chair seems to have moved since the calibration. If so, choose Recalibrate; if you have come nearer yourself, move back.</source>
        <translation>校准之后，摄像头或椅子似乎移动过。如果是，请选择“重新校准”；如果是您自己靠近了，请退回去。</translation>
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
        <translation>档案(&amp;L)</translation>
    </message>
    <message>
        <source>{score}: {probability}</source>
        <comment>a RULA score and how likely it is</comment>
        <translation>{score}：{probability}</translation>
    </message>
    <message>
        <source>Only {count} frames can be used, and {least} are needed; give a longer recording.</source>
        <translation>只有 {count} 帧可用，至少需要 {least} 帧；请提供更长的录像。</translation>
    </message>
    <message>
        <source>The picture {path} is missing; please reinstall Lumbar.</source>
        <translation>图片 {path} 缺失；请重新安装 Lumbar。</translation>
    </message>
    <message>
        <source>{message} It holds until Lumbar quits only: {error}</source>
        <translation>{message}仅在 Lumbar 退出前有效：{error}</translation>
    </message>
    <message>
        <source>Lumbar takes more and more memory; quit it and start it again.</source>
        <translation>Lumbar 占用的内存越来越多；请退出后重新启动。</translation>
    </message>
    <message>
        <source>The file of the history was deleted or replaced while Lumbar was running; {saved} minutes were put back. To delete them, use “Delete everything”, or quit Lumbar first.</source>
        <translation>Lumbar 运行期间历史文件被删除或替换；已恢复 {saved} 分钟。要删除它们，请使用“全部删除”，或先退出 Lumbar。</translation>
    </message>
    <message>
        <source>{path} is damaged: it holds no minutes.</source>
        <translation>{path} 已损坏：其中没有任何分钟记录。</translation>
    </message>
    <message>
        <source>Lumbar goes on with the model it has: {reason}</source>
        <translation>Lumbar 继续使用现有模型：{reason}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>About</name>
    <message>
        <source>About Lumbar</source>
        <translation>关于 Lumbar</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>The pose model</source>
        <translation>姿态模型</translation>
    </message>
    <message>
        <source>The depth model</source>
        <translation>深度模型</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>所用组件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Pause for &amp;{minutes} min</source>
        <translation>暂停 &amp;{minutes} 分钟</translation>
    </message>
    <message>
        <source>Pause until &amp;tomorrow</source>
        <translation>暂停至明天(&amp;T)</translation>
    </message>
    <message>
        <source>Snooze notices for &amp;{minutes} min</source>
        <translation>免打扰 &amp;{minutes} 分钟</translation>
    </message>
    <message>
        <source>Snooze notices until &amp;tomorrow</source>
        <translation>免打扰至明天(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;End snooze</source>
        <translation>结束免打扰(&amp;E)</translation>
    </message>
    <message>
        <source>Re&amp;calibrate…</source>
        <translation>重新校准(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>今天(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open Lumbar</source>
        <translation>打开 Lumbar(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;About Lumbar</source>
        <translation>关于 Lumbar(&amp;A)</translation>
    </message>
    <message>
        <source>Start Lumbar ane&amp;w</source>
        <translation>重新启动 Lumbar(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Pause &amp;for</source>
        <translation>暂停一段时间(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;nooze notices</source>
        <translation>通知免打扰(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;End snooze (until {time}, {duration} left)</source>
        <translation>结束免打扰（至 {time}，还剩 {duration}）(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Resume (paused until {time})</source>
        <translation>继续（已暂停至 {time}）(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Alerts</name>
    <message>
        <source>Your posture has been poor for {duration}.</source>
        <translation>您已保持不良姿势 {duration}。</translation>
    </message>
    <message>
        <source>While you were busy</source>
        <translation>在您忙碌时</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Do what the message suggests</source>
        <translation>按消息的建议操作</translation>
    </message>
</context>
<context>
    <name>BarsChart</name>
    <message>
        <source>Nothing recorded</source>
        <translation>没有记录</translation>
    </message>
</context>
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>Calibrate your posture</source>
        <translation>校准您的姿势</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CalibrationPane</name>
    <message>
        <source>Progress of the calibration</source>
        <translation>校准进度</translation>
    </message>
    <message>
        <source>Show how I slouch</source>
        <translation>展示我的懒散姿势</translation>
    </message>
    <message>
        <source>Show Lumbar your good posture</source>
        <translation>向 Lumbar 展示您的良好姿势</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Hold still, look at the screen</source>
        <translation>请保持不动，看着屏幕</translation>
    </message>
    <message>
        <source>Slouch as you usually do, and hold it</source>
        <translation>请像平时那样懒散地坐着，保持不动</translation>
    </message>
    <message>
        <source>Waiting until your head and shoulders are in the picture.</source>
        <translation>等待您的头和肩膀进入画面。</translation>
    </message>
    <message>
        <source>The camera opens when you press Start.</source>
        <translation>按下“开始”后摄像头才会打开。</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>未成功</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>再做一次</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Eyes to the camera, if you have measured it:</source>
        <translation>眼睛到摄像头的距离（如已测量）：</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source> cm</source>
        <translation> 厘米</translation>
    </message>
    <message>
        <source>Distance from your eyes to the camera</source>
        <translation>眼睛到摄像头的距离</translation>
    </message>
</context>
<context>
    <name>CornerWindow</name>
    <message>
        <source>Lumbar posture</source>
        <translation>Lumbar 姿势</translation>
    </message>
    <message>
        <source>Posture warning</source>
        <translation>姿势提醒</translation>
    </message>
    <message>
        <source>Good, stay like this</source>
        <translation>很好，请保持</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>S&amp;nooze notices</source>
        <translation>通知免打扰(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Why this score?</source>
        <translation>为何是这个得分？(&amp;W)</translation>
    </message>
    <message>
        <source>About Lumbar</source>
        <translation>关于 Lumbar</translation>
    </message>
    <message>
        <source>On battery there is no live picture. Lumbar goes on watching.</source>
        <translation>使用电池时不显示实时画面。Lumbar 继续监测。</translation>
    </message>
    <message>
        <source>Paused: the camera is off.</source>
        <translation>已暂停：摄像头已关闭。</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>RULA {low} to {high}</source>
        <translation>RULA {low} 至 {high}</translation>
    </message>
    <message>
        <source>Deviation {value}</source>
        <translation>偏差 {value}</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>已提醒</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Your day</source>
        <translation>您的一天</translation>
    </message>
    <message>
        <source>Higher is worse; a gap is time that was not watched.</source>
        <translation>越高越差；空白表示未监测的时间。</translation>
    </message>
    <message>
        <source>Hour by hour</source>
        <translation>逐小时</translation>
    </message>
    <message>
        <source>Minutes of each state.</source>
        <translation>各状态的分钟数。</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>RULA 得分</translation>
    </message>
    <message>
        <source>1 is best, 7 worst; the band is what the camera leaves open.</source>
        <translation>1 最好，7 最差；色带表示摄像头无法确定的范围。</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>How far you were from your own upright posture.</source>
        <translation>您与自己的端正姿势相差多远。</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>主要问题</translation>
    </message>
    <message>
        <source>Time in which each was furthest from your own posture.</source>
        <translation>各项成为最大偏差的时间。</translation>
    </message>
</context>
<context>
    <name>DesktopApp</name>
    <message>
        <source>Recalibrate?</source>
        <translation>重新校准？</translation>
    </message>
    <message>
        <source>The profile was not changed</source>
        <translation>档案未更改</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>谢谢</translation>
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
        <translation>偏差 {value}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome to Lumbar</source>
        <translation>欢迎使用 Lumbar</translation>
    </message>
    <message>
        <source>Do your forearms rest on arm-rests or the desk?</source>
        <translation>前臂是否放在扶手或桌面上？</translation>
    </message>
    <message>
        <source>Do your feet rest on the floor or a foot-rest?</source>
        <translation>双脚是否放在地面或脚踏上？</translation>
    </message>
    <message>
        <source>Where does the camera stand?</source>
        <translation>摄像头在哪个位置？</translation>
    </message>
    <message>
        <source>{state}…</source>
        <translation>{state}…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Step {step} of {count}</source>
        <translation>第 {step} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>Skip and finish</source>
        <translation>跳过并完成</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>找到的第一个</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Set up later</source>
        <translation>稍后设置</translation>
    </message>
    <message>
        <source>Four short steps, less than a minute.</source>
        <translation>四个简短步骤，不到一分钟。</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>选择摄像头</translation>
    </message>
    <message>
        <source>Head and shoulders should be in the picture; hips are welcome.</source>
        <translation>头和肩膀应在画面中；能看到髋部更好。</translation>
    </message>
    <message>
        <source>Three questions</source>
        <translation>三个问题</translation>
    </message>
    <message>
        <source>The camera cannot see these; they make the score more exact.</source>
        <translation>摄像头看不到这些；您的回答能使得分更准确。</translation>
    </message>
</context>
<context>
    <name>HeatMap</name>
    <message>
        <source>Nothing recorded</source>
        <translation>没有记录</translation>
    </message>
</context>
<context>
    <name>HistoryCare</name>
    <message>
        <source>Backed up to {file}.</source>
        <translation>已备份到 {file}。</translation>
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
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Delete these days…</source>
        <translation>删除这些天…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Delete everything…</source>
        <translation>全部删除…</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <source>Nothing was recorded on these days.</source>
        <translation>这些天没有记录。</translation>
    </message>
    <message>
        <source>Delete your whole history? This cannot be undone.</source>
        <translation>删除全部历史记录？此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete everything</source>
        <translation>全部删除</translation>
    </message>
</context>
<context>
    <name>HoursChart</name>
    <message>
        <source>{state} {minutes} min</source>
        <translation>{state} {minutes} 分钟</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} 至 {end}</translation>
    </message>
</context>
<context>
    <name>LimitsView</name>
    <message>
        <source>Live picture with the judged limits</source>
        <translation>带评估上限的实时画面</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>Live picture</source>
        <translation>实时画面</translation>
    </message>
    <message>
        <source>Waiting for a picture…</source>
        <translation>正在等待画面…</translation>
    </message>
</context>
<context>
    <name>PartsChart</name>
    <message>
        <source>What was the worst of your posture</source>
        <translation>姿势的主要问题</translation>
    </message>
    <message>
        <source>Nothing to show for this time.</source>
        <translation>这段时间没有可显示的内容。</translation>
    </message>
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>Paused until {time} ({duration} left)</source>
        <translation>已暂停至 {time}（还剩 {duration}）</translation>
    </message>
</context>
<context>
    <name>PeriodPage</name>
    <message>
        <source>Poor posture by hour and day of the week</source>
        <translation>按小时和星期统计的不良姿势</translation>
    </message>
    <message>
        <source>Poor posture by day</source>
        <translation>每天的不良姿势</translation>
    </message>
    <message>
        <source>No records yet.</source>
        <translation>暂无纪录。</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每个月</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Hours in the picture.</source>
        <translation>在画面中的小时数。</translation>
    </message>
    <message>
        <source>When it gets poor</source>
        <translation>何时变差</translation>
    </message>
    <message>
        <source>Share of poor posture; the stronger, the more of it.</source>
        <translation>不良姿势的比例；颜色越深，比例越高。</translation>
    </message>
    <message>
        <source>What was worst</source>
        <translation>主要问题</translation>
    </message>
    <message>
        <source>Time in which each was furthest from your own posture.</source>
        <translation>各项成为最大偏差的时间。</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>个人纪录</translation>
    </message>
    <message>
        <source>RULA score</source>
        <translation>RULA 得分</translation>
    </message>
    <message>
        <source>Each day&apos;s mean range, and the trend.</source>
        <translation>每天的平均范围及趋势。</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>偏差</translation>
    </message>
    <message>
        <source>Each day&apos;s mean, and the trend.</source>
        <translation>每天的平均值及趋势。</translation>
    </message>
</context>
<context>
    <name>ProfilesPanel</name>
    <message>
        <source>There is none yet: calibrate to make one.</source>
        <translation>还没有档案：校准即可创建。</translation>
    </message>
    <message>
        <source>What shall the new profile be called?</source>
        <translation>新档案叫什么名称？</translation>
    </message>
    <message>
        <source>There is already a profile called {name}; choose another name.</source>
        <translation>已有名为 {name} 的档案；请换一个名称。</translation>
    </message>
    <message>
        <source>What shall {name} be called?</source>
        <translation>{name} 要改成什么名称？</translation>
    </message>
    <message>
        <source>Delete the profile {name}? This cannot be undone.</source>
        <translation>删除档案 {name}？此操作无法撤销。</translation>
    </message>
    <message>
        <source>{name} is deleted.</source>
        <translation>已删除 {name}。</translation>
    </message>
    <message>
        <source>{name}, calibrated on {day}</source>
        <translation>{name}，校准于 {day}</translation>
    </message>
    <message>
        <source>{profile} (in use)</source>
        <translation>{profile}（使用中）</translation>
    </message>
    <message>
        <source>Stop using</source>
        <translation>停止使用</translation>
    </message>
    <message>
        <source>Your profiles</source>
        <translation>您的档案</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>New profile…</source>
        <translation>新建档案…</translation>
    </message>
</context>
<context>
    <name>PromptWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>RehearsalCard</name>
    <message>
        <source>There is nothing to try it on yet: what Lumbar saw today before the settings were last saved may have been judged by other limits.</source>
        <translation>还没有可供试算的数据：Lumbar 今天在上次保存设置之前看到的内容，可能是按其他限值判断的。</translation>
    </message>
    <message>
        <source>There is nothing to try it on yet: Lumbar has not watched today.</source>
        <translation>还没有可供试算的数据：Lumbar 今天尚未监测。</translation>
    </message>
</context>
<context>
    <name>Remote</name>
    <message>
        <source>Calibrated</source>
        <translation>已校准</translation>
    </message>
    <message>
        <source>Not calibrated</source>
        <translation>未校准</translation>
    </message>
</context>
<context>
    <name>SaveMenu</name>
    <message>
        <source>Report as PDF…</source>
        <translation>PDF 报告…</translation>
    </message>
    <message>
        <source>Print the report…</source>
        <translation>打印报告…</translation>
    </message>
    <message>
        <source>Minutes as CSV…</source>
        <translation>CSV 分钟记录…</translation>
    </message>
    <message>
        <source>Minutes as JSON…</source>
        <translation>JSON 分钟记录…</translation>
    </message>
    <message>
        <source>Chart as PNG</source>
        <translation>图表存为 PNG</translation>
    </message>
</context>
<context>
    <name>ScoreChances</name>
    <message>
        <source>Probability of each RULA score</source>
        <translation>各 RULA 得分的概率</translation>
    </message>
</context>
<context>
    <name>ScoreTrend</name>
    <message>
        <source>RULA {low} to {high}</source>
        <translation>RULA {low} 至 {high}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Lumbar settings</source>
        <translation>Lumbar 设置</translation>
    </message>
    <message>
        <source>No setting fits these words.</source>
        <translation>没有符合这些词的设置。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>撤销：{what}</translation>
    </message>
    <message>
        <source>Defaults of this page</source>
        <translation>恢复本页默认值</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SettingsPages</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>What is judged</source>
        <translation>评估内容</translation>
    </message>
    <message>
        <source>No picture now: Lumbar is paused, or the camera is not available.</source>
        <translation>现在没有画面：Lumbar 已暂停，或摄像头不可用。</translation>
    </message>
    <message>
        <source>Go through the first steps again…</source>
        <translation>重新进行初始设置…</translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation>打开日志文件夹</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>{start} to {end} {state}</source>
        <translation>{start} 至 {end} {state}</translation>
    </message>
</context>
<context>
    <name>WhyScore</name>
    <message>
        <source>Why this score?</source>
        <translation>为何是这个得分？</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结显示</translation>
    </message>
    <message>
        <source>No score now</source>
        <translation>暂无得分</translation>
    </message>
    <message>
        <source>{score}, {side}</source>
        <comment>the RULA score and which arm is worse</comment>
        <translation>{score}，{side}</translation>
    </message>
    <message>
        <source>RULA worksheet</source>
        <translation>RULA 评估表</translation>
    </message>
    <message>
        <source>Stop following you, to read in peace</source>
        <translation>停止跟随您的动作，以便安心阅读</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>_Strip</name>
    <message>
        <source>Lumbar frame</source>
        <translation>Lumbar 边框</translation>
    </message>
</context>
</TS>
