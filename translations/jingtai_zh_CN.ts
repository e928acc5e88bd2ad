<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AddressWording</name>
    <message>
        <source>“%1” is no host of a registry: a name that begins with it is taken for one on Docker Hub. Write the whole host, such as docker.example.cn.</source>
        <extracomment>%1 what stands where a host should</extracomment>
        <translation>“%1”不是仓库的主机名：以它开头的名称会被当作 Docker Hub 上的镜像。请写完整的主机名，例如 docker.example.cn。</translation>
    </message>
    <message>
        <source>“%1” is no host that an image name can begin with. It has letters, digits, “.” and, inside, “-”, and may end with “:port”.</source>
        <extracomment>%1 what stands where a host should</extracomment>
        <translation>镜像名不能以“%1”这样的主机名开头。主机名由字母、数字、“.”组成，中间可有“-”，末尾可带“:端口”。</translation>
    </message>
    <message>
        <source>Write the mirror&apos;s address, such as https://docker.example.cn.</source>
        <translation>请填写镜像站的地址，例如 https://docker.example.cn。</translation>
    </message>
    <message>
        <source>This is too long for an address. Paste the address alone.</source>
        <translation>内容过长，不是地址。请只粘贴地址。</translation>
    </message>
    <message>
        <source>There is no address in this text. Write one such as https://docker.example.cn.</source>
        <translation>这段文字里没有地址。请填写地址，例如 https://docker.example.cn。</translation>
    </message>
    <message>
        <source>A mirror is reached by https:// or http://, not by %1://. Change the beginning.</source>
        <extracomment>%1 what the address begins with, such as ftp</extracomment>
        <translation>镜像站通过 https:// 或 http:// 访问，而不是 %1://。请修改开头。</translation>
    </message>
    <message>
        <source>Leave out the user name and password in front of “@”: they would be seen by everybody. Log in with docker login.</source>
        <translation>请去掉“@”前的用户名和密码，否则任何人都能看到。请用 docker login 登录。</translation>
    </message>
    <message>
        <source>The port behind “:” is missing. Write it, or remove the “:”.</source>
        <translation>“:”后面缺少端口。请填写端口，或删去“:”。</translation>
    </message>
    <message>
        <source>“%1” is no valid port. Use a number from 1 to 65535, or remove it.</source>
        <extracomment>%1 what stands where a port should</extracomment>
        <translation>“%1”不是端口。请使用 1 到 65535 的数字，或将其删去。</translation>
    </message>
    <message>
        <source>The host has %1, but image names are written in ASCII alone. Type it anew, or use the form of the name that begins with “xn--”.</source>
        <extracomment>%1 the character</extracomment>
        <translation>主机名中有 %1，而镜像名只能用 ASCII 书写。请重新输入，或使用以“xn--”开头的形式。</translation>
    </message>
    <message>
        <source>“{%1}” is no name for a value. Use lower-case letters, digits and “_”, such as {user_code}.</source>
        <extracomment>%1 what stands in braces</extracomment>
        <translation>“{%1}”不能作为参数名。请使用小写字母、数字和“_”，例如 {user_code}。</translation>
    </message>
    <message>
        <source>The host is missing. Write it, such as https://docker.example.cn.</source>
        <translation>缺少主机名。请填写，例如 https://docker.example.cn。</translation>
    </message>
</context>
<context>
    <name>CatalogWording</name>
    <message>
        <source>This is not JSON. Mend the text there.</source>
        <translation>这不是 JSON。请修正该处的文本。</translation>
    </message>
    <message>
        <source>The text is not UTF-8. Save the file as UTF-8.</source>
        <translation>文本不是 UTF-8 编码。请把文件保存为 UTF-8。</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB. Remove what is not needed.</source>
        <translation>文件超过 16 MiB。请去掉不需要的内容。</translation>
    </message>
    <message>
        <source>Lists and objects are nested too deep. Flatten them.</source>
        <translation>列表和对象嵌套过深。请减少层次。</translation>
    </message>
    <message>
        <source>The format&apos;s version is %1, but this program reads version 1. Use a file of version 1, or a newer program.</source>
        <extracomment>%1 a version number</extracomment>
        <translation>格式版本是 %1，而本程序读取版本 1。请使用版本 1 的文件，或者更新的程序。</translation>
    </message>
    <message>
        <source>A value of another type is wanted here: %1.</source>
        <extracomment>%1 a JSON type, in English</extracomment>
        <translation>此处需要另一种类型的值：%1。</translation>
    </message>
    <message>
        <source>“%1” is missing. Add it.</source>
        <extracomment>%1 the name of a JSON member</extracomment>
        <translation>缺少“%1”。请加上。</translation>
    </message>
    <message>
        <source>This may not be empty. Fill it in.</source>
        <translation>此处不能为空。请填写。</translation>
    </message>
    <message>
        <source>This word is not known. Use one of: %1.</source>
        <extracomment>%1 the words that are allowed</extracomment>
        <translation>没有这个词。请使用：%1。</translation>
    </message>
    <message>
        <source>“%1” stands twice. Keep one of them.</source>
        <extracomment>%1 an id, a name or a key</extracomment>
        <translation>“%1”出现了两次。请只保留一个。</translation>
    </message>
    <message>
        <source>This is no id. Use lower-case letters, digits, “.”, “_” and “-”, beginning with a letter or digit.</source>
        <translation>这不是 ID。请使用小写字母、数字、“.”、“_”和“-”，并以字母或数字开头。</translation>
    </message>
    <message>
        <source>This is no registry. Write a host such as quay.io, with a path behind it if wanted.</source>
        <translation>这不是仓库。请写主机，例如 quay.io，需要时后加路径。</translation>
    </message>
    <message>
        <source>This is no address. Write one that begins with https:// or http://.</source>
        <translation>这不是地址。请写以 https:// 或 http:// 开头的地址。</translation>
    </message>
    <message>
        <source>The target of this rule cannot be used. Correct it.</source>
        <translation>此规则的目标无法使用。请改正。</translation>
    </message>
    <message>
        <source>The target of this rule cannot be used (%1). Correct it.</source>
        <extracomment>%1 what is wrong, in English</extracomment>
        <translation>此规则的目标无法使用（%1）。请改正。</translation>
    </message>
    <message>
        <source>This is no regular expression that can be used. Correct it.</source>
        <translation>这不是可以使用的正则表达式。请改正。</translation>
    </message>
    <message>
        <source>This is no image. Write its path and tag, such as pause:3.9.</source>
        <translation>这不是镜像。请写其路径和标签，例如 pause:3.9。</translation>
    </message>
    <message>
        <source>This is no date. Write a year, with month and day if known, such as 2026-08.</source>
        <translation>这不是日期。请写年份，知道时加上月和日，例如 2026-08。</translation>
    </message>
    <message>
        <source>This number is out of range. Use a smaller whole number, not below zero.</source>
        <translation>此数超出范围。请使用较小的整数，且不小于零。</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <extracomment>%1 JSON pointer, %2 a sentence with the reason</extracomment>
        <translation>%1 处：%2</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <extracomment>%1 number of the line, %2 of the column, %3 a sentence with the reason</extracomment>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>Line %1, column %2, at %3: %4</source>
        <extracomment>%1 number of the line, %2 of the column, %3 JSON pointer, %4 a sentence with the reason</extracomment>
        <translation>第 %1 行第 %2 列，%3 处：%4</translation>
    </message>
    <message>
        <source>The catalogue breaks the format. %1</source>
        <translation>镜像站列表不符合格式。%1</translation>
    </message>
    <message>
        <source>The catalogue “%1” breaks the format. %2</source>
        <extracomment>%1 path of a file, %2 the place and the reason</extracomment>
        <translation>镜像站列表“%1”不符合格式。%2</translation>
    </message>
    <message>
        <source>The built-in catalogue is used alone.</source>
        <translation>只使用内置列表。</translation>
    </message>
    <message>
        <source>The catalogue keeps to the format. Registries: %1, mirrors: %2.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>镜像站列表符合格式。仓库：%1，镜像站：%2。</translation>
    </message>
    <message>
        <source>The catalogue “%1” keeps to the format. Registries: %2, mirrors: %3.</source>
        <extracomment>%1 path of a file, %2 and %3 are numbers</extracomment>
        <translation>镜像站列表“%1”符合格式。仓库：%2，镜像站：%3。</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>Use this catalogue in place of the built-in one.</source>
        <translation>用此列表文件代替内置列表。</translation>
    </message>
    <message>
        <source>Check the mirrors of this registry. May stand several times; without it all are checked.</source>
        <translation>检查此仓库的镜像站。可以多次给出；不给则检查全部。</translation>
    </message>
    <message>
        <source>Check this mirror, or the registry of this name itself. May stand several times. Mirrors that are said to be closed are checked only so.</source>
        <translation>检查此镜像站，或以此为名的仓库本身。可以多次给出。据称已关闭的镜像站只有这样才会检查。</translation>
    </message>
    <message>
        <source>How far to go: reach (does it answer), image (does it serve its test image; the default), speed (how fast), content (is it the same image as elsewhere).</source>
        <translation>检查到哪一步：reach（是否应答）、image（能否提供其测试镜像；默认）、speed（速度）、content（镜像内容是否与别处相同）。</translation>
    </message>
    <message>
        <source>Give a mirror a value that it wants. May stand several times.</source>
        <translation>给出镜像站所需的值。可以多次给出。</translation>
    </message>
    <message>
        <source>Write one JSON object for each mirror.</source>
        <translation>为每个镜像站输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Checks which mirrors work from here. Exit 1 if a registry has no usable mirror.</source>
        <translation>检查从此处能用哪些镜像站。若有仓库没有可用的镜像站，则退出状态为 1。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1 milliseconds</extracomment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1, %2 MB/s</source>
        <extracomment>%1 milliseconds with their unit, %2 megabytes per second</extracomment>
        <translation>%1，%2 MB/s</translation>
    </message>
    <message>
        <source>Seconds for each mirror, 8 unless told.</source>
        <translation>每个镜像站的时限（秒），默认为 8。</translation>
    </message>
    <message>
        <source>Mirrors asked at once, 1 to 24; 24 unless told.</source>
        <translation>同时检查的镜像站数，1 到 24；默认为 24。</translation>
    </message>
    <message>
        <source>Trust the certificate authorities in this file too.</source>
        <translation>同时信任此文件中的证书颁发机构。</translation>
    </message>
    <message>
        <source>The way to the mirrors: system (what the desktop or the environment says; the default), direct, or the address of a proxy, such as http://HOST:PORT or socks5://HOST:PORT.</source>
        <translation>前往镜像站的路径：system（按桌面或环境变量的设置，为默认值）、direct（不用代理），或代理的地址，例如 http://主机:端口 或 socks5://主机:端口。</translation>
    </message>
</context>
<context>
    <name>ClipboardWording</name>
    <message>
        <source>The clipboard cannot be reached, so nothing was pasted. Save the text as a file where it is, then open that file.</source>
        <translation>无法访问剪贴板，因此没有粘贴任何内容。请在原程序中将文本存为文件，再打开该文件。</translation>
    </message>
    <message>
        <source>The program in which the text was copied does not hand it over, so nothing was pasted. Copy the text again, or save it there as a file and open that file.</source>
        <translation>复制文本的程序没有响应，因此没有粘贴任何内容。请重新复制，或在该程序中将文本存为文件后再打开。</translation>
    </message>
    <message>
        <source>The program in which the text was copied was closed before it had handed over all of it, so nothing was pasted. Copy the text again.</source>
        <translation>文本尚未传完，复制文本的程序就关闭了，因此没有粘贴任何内容。请重新复制文本。</translation>
    </message>
    <message>
        <source>The text could not be kept in the cache folder (%1), so nothing was pasted. Make room there, then paste again.</source>
        <extracomment>%1 what the system says, in its own words</extracomment>
        <translation>无法在缓存文件夹中保存文本（%1），因此没有粘贴任何内容。请腾出空间后重新粘贴。</translation>
    </message>
</context>
<context>
    <name>CommandLineText</name>
    <message>
        <source>Show this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Try “jingtai-cli --help”.</source>
        <translation>请参阅“jingtai-cli --help”。</translation>
    </message>
    <message>
        <source>Usage: jingtai-cli COMMAND [options]
Converts container image names to mirrors, checks which mirrors work, and looks after
Docker&apos;s daemon.json.

Commands:
  convert                convert the names in a text
  check                  check which mirrors work from here
  parse                  say what names mean
  mirrors list           list the mirrors of the catalogue
  mirrors check-catalog  check a catalogue file
  mirrors setup          commands that set up packages from a mirror
  daemon check           check a daemon.json
  daemon diff            compare two daemon.json
  daemon mirrors         change the mirrors in a daemon.json
  daemon repair          mend a daemon.json

Options:
  -h, --help             show this help, or behind a command its own
  -v, --version          show the version

Exit status: 0 fine, 1 findings, 2 wrong usage or input or output failed.
</source>
        <translation>用法：jingtai-cli 命令 [选项]
把容器镜像名转换为镜像站上的名称，检查哪些镜像站可用，并照管 Docker 的 daemon.json。

命令：
  convert                转换文本中的镜像名
  check                  检查从此处能用哪些镜像站
  parse                  说明名称的含义
  mirrors list           列出列表中的镜像站
  mirrors check-catalog  检查列表文件
  mirrors setup          输出从镜像站安装软件包的命令
  daemon check           检查 daemon.json
  daemon diff            比较两个 daemon.json
  daemon mirrors         更改 daemon.json 中的镜像站
  daemon repair          修复 daemon.json

选项：
  -h, --help             显示此帮助；放在命令之后则显示该命令的帮助
  -v, --version          显示版本

退出状态：0 正常，1 有发现，2 用法有误或输入输出失败。
</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Copy con&amp;verted text</source>
        <translation>复制转换结果(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Find a mirror or setting</source>
        <extracomment>Where it is only named: on the page Docker it finds a setting</extracomment>
        <translation>查找镜像站或设置(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Mirrors</source>
        <translation>镜像站(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Convert</source>
        <translation>转换(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Docker</source>
        <translation>Docker(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <extracomment>A part of the window, such as a text or a table</extracomment>
        <translation>下一个窗格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>上一个窗格(&amp;P)</translation>
    </message>
    <message>
        <source>Check no&amp;w</source>
        <translation>立即检测(&amp;W)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>Stop the check</source>
        <extracomment>The check of mirrors</extracomment>
        <translation>停止检测</translation>
    </message>
    <message>
        <source>Chec&amp;k these</source>
        <extracomment>The mirrors that are chosen in the table</extracomment>
        <translation>检测选中项(&amp;K)</translation>
    </message>
    <message>
        <source>Check the chosen ones</source>
        <extracomment>The mirrors that are chosen in the table</extracomment>
        <translation>检测选中的镜像站</translation>
    </message>
    <message>
        <source>Measure &amp;speed</source>
        <extracomment>How fast the bytes of an image come from the mirrors that are chosen</extracomment>
        <translation>测速(&amp;S)</translation>
    </message>
    <message>
        <source>Compare &amp;content</source>
        <extracomment>Whether the mirrors that are chosen serve the same image as the registry itself</extracomment>
        <translation>比对内容(&amp;C)</translation>
    </message>
    <message>
        <source>A&amp;dd mirror…</source>
        <translation>添加镜像站(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Edit mirror…</source>
        <translation>编辑镜像站(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Remove mirror</source>
        <translation>移除镜像站(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Use for conversion</source>
        <translation>用于转换(&amp;U)</translation>
    </message>
    <message>
        <source>Add to daemon.&amp;json</source>
        <translation>添加到 daemon.json(&amp;J)</translation>
    </message>
    <message>
        <source>Enter i&amp;ts code…</source>
        <translation>填写专属代码(&amp;T)…</translation>
    </message>
    <message>
        <source>Set-up co&amp;mmands…</source>
        <translation>安装命令(&amp;M)…</translation>
    </message>
    <message>
        <source>Switch o&amp;n</source>
        <translation>启用(&amp;N)</translation>
    </message>
    <message>
        <source>Switch o&amp;ff</source>
        <translation>停用(&amp;F)</translation>
    </message>
    <message>
        <source>Cop&amp;y address</source>
        <translation>复制地址(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>&amp;URL</translation>
    </message>
    <message>
        <source>Copy as URL</source>
        <translation>复制为 URL</translation>
    </message>
    <message>
        <source>&amp;Markdown table</source>
        <translation>&amp;Markdown 表格</translation>
    </message>
    <message>
        <source>Copy as Markdown table</source>
        <translation>复制为 Markdown 表格</translation>
    </message>
    <message>
        <source>&amp;CSV</source>
        <translation>&amp;CSV</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>&amp;Details as text</source>
        <translation>详情文本(&amp;D)</translation>
    </message>
    <message>
        <source>Copy details as text</source>
        <translation>复制详情文本</translation>
    </message>
    <message>
        <source>Open &amp;home page</source>
        <translation>打开主页(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import mirrors…</source>
        <translation>导入镜像站(&amp;I)…</translation>
    </message>
    <message>
        <source>E&amp;xport mirrors…</source>
        <translation>导出镜像站(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Preview changes…</source>
        <translation>预览更改(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>还原(&amp;R)</translation>
    </message>
    <message>
        <source>Restore &amp;backup…</source>
        <translation>恢复备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Add a&amp;ddress</source>
        <translation>添加地址(&amp;D)</translation>
    </message>
    <message>
        <source>Add mirrors from the &amp;list…</source>
        <translation>从列表添加镜像站(&amp;L)…</translation>
    </message>
    <message>
        <source>Repa&amp;ir</source>
        <translation>全部修复(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation>上一个问题(&amp;V)</translation>
    </message>
    <message>
        <source>Switch between form and &amp;JSON</source>
        <translation>在表单与 JSON 之间切换(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Test pull</source>
        <translation>测试拉取(&amp;T)</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <extracomment>Asks the engine and reads the file again</extracomment>
        <translation>刷新(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open a configuration file…</source>
        <translation>打开配置文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;All settings</source>
        <translation>所有设置(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;User guide</source>
        <translation>用户指南(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Jingtai</source>
        <translation>关于镜台(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>ConversionWording</name>
    <message>
        <source>Converting…</source>
        <translation>正在转换…</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <comment>after “4 names in”</comment>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>No image names in %1</source>
        <extracomment>%1 “17 lines”</extracomment>
        <translation>%1中没有镜像名</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>%1 “4 names”, %2 “17 lines”</extracomment>
        <translation>%2，%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln 个镜像名</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is being taken from the clipboard…</source>
        <translation>正在读取剪贴板中的文本…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) converted</source>
        <translation>
            <numerusform>已转换 %Ln 个镜像名</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a mirror</source>
        <translation>
            <numerusform>%Ln 个没有可用的镜像站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left as they are</source>
        <translation>
            <numerusform>%Ln 个保持原样</numerusform>
        </translation>
    </message>
    <message>
        <source>by check results of %1</source>
        <extracomment>%1 a time of day: when the mirrors were checked</extracomment>
        <translation>依据 %1 的检测结果</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln are listed</source>
        <translation>
            <numerusform>仅列出前 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source> · </source>
        <comment>between parts</comment>
        <extracomment>Between the parts of the status line</extracomment>
        <translation>·</translation>
    </message>
    <message>
        <source>Checking on mirrors: %1 of %2</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>正在镜像站上检查：%1 / %2</translation>
    </message>
    <message>
        <source>No mirror could be reached. Check the network connection of this computer, then check again.</source>
        <translation>所有镜像站都无法访问。请检查本机的网络连接，然后重新检查。</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) checked</source>
        <translation>
            <numerusform>已检查 %n 个名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the same content</source>
        <translation>
            <numerusform>%n 个内容一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n 个已找到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with other content</source>
        <translation>
            <numerusform>%n 个内容不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not there</source>
        <translation>
            <numerusform>%n 个没有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Names of which a mirror did not say whether it has them</extracomment>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 registry, %2 title of a mirror</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ConvertMenus</name>
    <message>
        <source>%1 (closed)</source>
        <extracomment>%1 title of a mirror that is closed</extracomment>
        <translation>%1（已关闭）</translation>
    </message>
    <message>
        <source>%1 (needs your code)</source>
        <extracomment>%1 title of a mirror that wants a code from the person</extracomment>
        <translation>%1（需要您的专属代码）</translation>
    </message>
    <message>
        <source>Any registry</source>
        <translation>任意仓库</translation>
    </message>
    <message>
        <source>docker pull and tag</source>
        <translation>docker pull 并打标签</translation>
    </message>
    <message>
        <source>nerdctl pull and tag</source>
        <translation>nerdctl pull 并打标签</translation>
    </message>
    <message>
        <source>podman pull and tag</source>
        <translation>podman pull 并打标签</translation>
    </message>
    <message>
        <source>ctr images pull and tag</source>
        <translation>ctr images pull 并打标签</translation>
    </message>
    <message>
        <source>crictl pull</source>
        <translation>crictl pull</translation>
    </message>
    <message>
        <source>skopeo copy</source>
        <translation>skopeo copy</translation>
    </message>
    <message>
        <source>crane pull</source>
        <translation>crane pull</translation>
    </message>
    <message>
        <source>Copy into a registry of your own…</source>
        <translation>复制到自己的仓库…</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>One mirror</source>
        <translation>单个镜像站</translation>
    </message>
    <message>
        <source>For each registry</source>
        <translation>按仓库分别选择</translation>
    </message>
    <message>
        <source>As chosen for the others</source>
        <translation>与其他仓库相同</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Copy into a registry of your own</source>
        <translation>复制到自己的仓库</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Names only</source>
        <translation>仅镜像名</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Remove the mirror&apos;s name after tagging</source>
        <translation>打标签后删除本地的镜像站标签</translation>
    </message>
    <message>
        <source>%1 (switched off)</source>
        <extracomment>%1 title of a mirror that the person switched off</extracomment>
        <translation>%1（已停用）</translation>
    </message>
    <message>
        <source>The registry, with a path if wanted: registry.example.com:5000/team</source>
        <translation>仓库地址，需要时可带路径，例如 registry.example.com:5000/team</translation>
    </message>
</context>
<context>
    <name>ConvertText</name>
    <message>
        <source>Use this mirror for the registries that it serves. May stand several times; without it the program chooses.</source>
        <translation>对此镜像站所服务的仓库使用它。可以多次给出；不给出则由程序选择。</translation>
    </message>
    <message>
        <source>Use this catalogue in place of the built-in one.</source>
        <translation>用此列表文件代替内置列表。</translation>
    </message>
    <message>
        <source>Give a mirror a value that it wants. May stand several times.</source>
        <translation>给出镜像站所需的值。可以多次给出。</translation>
    </message>
    <message>
        <source>Leave the names of this registry as they are. May stand several times.</source>
        <translation>保留此仓库的名称不变。可以多次给出。</translation>
    </message>
    <message>
        <source>Convert names on mirrors back to the original ones.</source>
        <translation>把镜像站上的名称转换回原名。</translation>
    </message>
    <message>
        <source>What comes out: text (the default), names, or commands for docker, nerdctl, podman, ctr, crictl, skopeo, crane or copy-to=REGISTRY.</source>
        <translation>输出形式：text（文本，默认）、names（仅名称），或者 docker、nerdctl、podman、ctr、crictl、skopeo、crane、copy-to=REGISTRY 的命令。</translation>
    </message>
    <message>
        <source>With docker, nerdctl or podman: remove the mirror&apos;s name after tagging.</source>
        <translation>用于 docker、nerdctl 或 podman：打标签后删除本地的镜像站标签。</translation>
    </message>
    <message>
        <source>Write one JSON object for each name found, not the text.</source>
        <translation>不输出文本，而是为找到的每个名称输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Tell notes about the names on standard error.</source>
        <translation>在标准错误上输出关于名称的说明。</translation>
    </message>
    <message>
        <source>The text; standard input if it is left out.</source>
        <translation>文本；省略则读取标准输入。</translation>
    </message>
    <message>
        <source>Converts the image names in a text to mirrors. Every other byte of it stays. Exit 1 if a name could not be converted for lack of a mirror.</source>
        <translation>把文本中的镜像名转换为镜像站上的名称，其余字节保持不变。若有名称因没有镜像站而无法转换，则退出状态为 1。</translation>
    </message>
    <message>
        <source>line %1: %2: %3</source>
        <extracomment>%1 number of the line, %2 an image name, %3 sentences about it</extracomment>
        <translation>第 %1 行：%2：%3</translation>
    </message>
    <message>
        <source>Write no text, but a line for each converted name: whether its mirror has it, and whether it is the image that the registry itself serves. Uses the network.</source>
        <translation>不输出文本，而为每个转换后的名称输出一行：其镜像站是否有此镜像，是否与源仓库提供的镜像相同。会使用网络。</translation>
    </message>
</context>
<context>
    <name>DaemonStepWording</name>
    <message>
        <source>typing</source>
        <comment>step</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>set %1</source>
        <extracomment>A step that can be undone; %1 title of a setting</extracomment>
        <translation>设置 %1</translation>
    </message>
    <message>
        <source>unset %1</source>
        <extracomment>A step that can be undone; %1 title of a setting</extracomment>
        <translation>取消设置 %1</translation>
    </message>
    <message>
        <source>fix (%1)</source>
        <extracomment>A step that can be undone; %1 what the fix does, such as “Remove the comma”</extracomment>
        <translation>修复（%1）</translation>
    </message>
    <message>
        <source>fix what is certain</source>
        <comment>step</comment>
        <translation>修复可确定的问题</translation>
    </message>
    <message>
        <source>repair</source>
        <comment>step</comment>
        <translation>修复</translation>
    </message>
    <message>
        <source>add %1</source>
        <extracomment>A step that can be undone; %1 an address</extracomment>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>change %1</source>
        <extracomment>A step that can be undone; %1 an address</extracomment>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>remove %1</source>
        <extracomment>A step that can be undone; %1 an address</extracomment>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>move %1</source>
        <extracomment>A step that can be undone; %1 an address</extracomment>
        <translation>移动 %1</translation>
    </message>
    <message>
        <source>switch %1 on</source>
        <extracomment>A step that can be undone; %1 an address</extracomment>
        <translation>启用 %1</translation>
    </message>
    <message>
        <source>switch %1 off</source>
        <extracomment>A step that can be undone; %1 an address</extracomment>
        <translation>停用 %1</translation>
    </message>
    <message>
        <source>back to the file</source>
        <comment>step</comment>
        <translation>恢复为文件内容</translation>
    </message>
    <message>
        <source>restore the backup of %1</source>
        <extracomment>A step that can be undone; %1 date of a backup</extracomment>
        <translation>恢复 %1 的备份</translation>
    </message>
    <message>
        <source>join with the file</source>
        <comment>step</comment>
        <translation>与文件合并</translation>
    </message>
</context>
<context>
    <name>DaemonText</name>
    <message>
        <source>The file.</source>
        <translation>文件。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 how bad it is, %2 a sentence about it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Says what a version of Docker will make of a daemon.json: what stops it from starting, what fails later, what has no effect. Exit 1 if Docker would not start with it.</source>
        <translation>说明某个版本的 Docker 会怎样对待 daemon.json：什么使它无法启动，什么之后会出错，什么不起作用。如果 Docker 无法以此启动，退出状态为 1。</translation>
    </message>
    <message>
        <source>The options that dockerd is started with: what is set by them may not stand in the file.</source>
        <translation>启动 dockerd 的选项：由它们设置的内容不能再写在文件中。</translation>
    </message>
    <message>
        <source>Write one JSON object for each finding.</source>
        <translation>为每项发现写一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Mends a daemon.json where it is certain what was meant. The mended text goes to standard output, what was mended to standard error; the file stays as it is. Exit 1 if Docker would not start with what comes out; what cannot become JSON does not come out.</source>
        <translation>在意图确定之处修复 daemon.json。修好的文本输出到标准输出，修复的内容输出到标准错误；文件本身不变。如果 Docker 仍无法以输出的内容启动，退出状态为 1；无法修成 JSON 的不输出。</translation>
    </message>
    <message>
        <source>Changes the mirrors in a daemon.json in place; nothing else in it is touched. With the socket and the pid file of a running Docker it is told to read the file again and asked whether it did, and all is undone where it did not. Without an option the mirrors are listed. Exit 1 if the change was refused or undone.</source>
        <translation>就地更改 daemon.json 中的镜像站，文件中的其他内容不变。给出运行中的 Docker 的套接字和 pid 文件时，让它重新读取文件并确认；没有生效则全部撤回。不给选项则列出镜像站。更改被拒绝或撤回时退出状态为 1。</translation>
    </message>
    <message>
        <source>Add this mirror behind the others. May stand several times.</source>
        <translation>把此镜像站加在最后。可以多次给出。</translation>
    </message>
    <message>
        <source>Remove this mirror. May stand several times.</source>
        <translation>移除此镜像站。可以多次给出。</translation>
    </message>
    <message>
        <source>Use this mirror in place of all others. May stand several times.</source>
        <translation>用此镜像站取代所有其他镜像站。可以多次给出。</translation>
    </message>
    <message>
        <source>Change nothing unless the file has this SHA-256, or does not exist.</source>
        <translation>除非文件的 SHA-256 与此相同（或者文件不存在），否则不作更改。</translation>
    </message>
    <message>
        <source>The unix socket of the Docker that reads this file.</source>
        <translation>读取此文件的 Docker 的 unix 套接字。</translation>
    </message>
    <message>
        <source>Its pid file.</source>
        <translation>它的 pid 文件。</translation>
    </message>
    <message>
        <source>The version of Docker, such as 20.10, or “auto” for the Docker of this computer and its options; the newest one known without it.</source>
        <translation>Docker 的版本，如 20.10；“auto”表示这台计算机上的 Docker 及其启动选项；不给出时为已知的最新版本。</translation>
    </message>
    <message>
        <source>Usage: jingtai-cli daemon check [--engine VERSION] [--flags OPTIONS] [--json] FILE
       jingtai-cli daemon diff OLD NEW
       jingtai-cli daemon mirrors [--add URL] [--remove URL] [--set URL] FILE
       jingtai-cli daemon repair FILE
Looks after the daemon.json of Docker. Each command has its own --help.
</source>
        <translation>用法：jingtai-cli daemon check [--engine 版本] [--flags 选项] [--json] 文件
      jingtai-cli daemon diff 旧文件 新文件
      jingtai-cli daemon mirrors [--add URL] [--remove URL] [--set URL] 文件
      jingtai-cli daemon repair 文件
照管 Docker 的 daemon.json。每个命令都有自己的 --help。
</translation>
    </message>
    <message>
        <source>Shows what lies between two files of daemon.json, as diff -u does, with passwords in addresses hidden, and says whether Docker needs a reload or a restart to go from one to the other. Exit 1 if they differ.</source>
        <translation>像 diff -u 那样显示两个 daemon.json 文件的差异（隐藏地址中的密码），并说明 Docker 从一个变为另一个需要重新加载还是重启。有差异时退出状态为 1。</translation>
    </message>
    <message>
        <source>The file as it was.</source>
        <translation>原来的文件。</translation>
    </message>
    <message>
        <source>The file as it is to be.</source>
        <translation>要改成的文件。</translation>
    </message>
</context>
<context>
    <name>DaemonWording</name>
    <message>
        <source>true or false</source>
        <comment>type</comment>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <comment>type</comment>
        <translation>整数</translation>
    </message>
    <message>
        <source>a text in double quotes</source>
        <comment>type</comment>
        <translation>双引号中的文本</translation>
    </message>
    <message>
        <source>a list of texts, [&quot;…&quot;]</source>
        <comment>type</comment>
        <translation>文本列表 [&quot;…&quot;]</translation>
    </message>
    <message>
        <source>a list of objects, [{…}]</source>
        <comment>type</comment>
        <translation>对象列表 [{…}]</translation>
    </message>
    <message>
        <source>an object whose values are texts, {&quot;…&quot;: &quot;…&quot;}</source>
        <comment>type</comment>
        <translation>值为文本的对象 {&quot;…&quot;: &quot;…&quot;}</translation>
    </message>
    <message>
        <source>an object whose values are true or false</source>
        <comment>type</comment>
        <translation>值为 true 或 false 的对象</translation>
    </message>
    <message>
        <source>an object, {…}</source>
        <comment>type</comment>
        <translation>对象 {…}</translation>
    </message>
    <message>
        <source>%1 Use “%2”.</source>
        <extracomment>%1 a sentence about a key, %2 another key</extracomment>
        <translation>%1请用“%2”。</translation>
    </message>
    <message>
        <source>Docker knows no setting “%1”. Check how it is written, or remove it.</source>
        <extracomment>%1 a key</extracomment>
        <translation>Docker 没有配置项“%1”。请检查写法，或者删除。</translation>
    </message>
    <message>
        <source>Docker knows no setting “%1”. Did you mean “%2”?</source>
        <extracomment>%1 a key, %2 the key that was probably meant</extracomment>
        <translation>Docker 没有配置项“%1”。您是指“%2”吗？</translation>
    </message>
    <message>
        <source>Docker no longer takes “%1”. Remove it.</source>
        <translation>Docker 不再接受“%1”。请删除。</translation>
    </message>
    <message>
        <source>“%1” does nothing in this file.</source>
        <translation>“%1”在此文件中不起作用。</translation>
    </message>
    <message>
        <source>“%1” will be taken out of Docker.</source>
        <translation>“%1”将从 Docker 中移除。</translation>
    </message>
    <message>
        <source>“%1” stands again in line %2, and Docker joins the two. Keep one of them.</source>
        <extracomment>%1 a key, %2 number of a line</extracomment>
        <translation>“%1”在第 %2 行重复，Docker 会合并两处。请保留一处。</translation>
    </message>
    <message>
        <source>“%1” stands again in line %2, which is the one that counts. Remove one of them.</source>
        <extracomment>%1 a key, %2 number of a line</extracomment>
        <translation>“%1”在第 %2 行重复，以那一处为准。请删除一处。</translation>
    </message>
    <message>
        <source>Docker before 23.0 does not take the byte order mark that the file begins with. Remove it.</source>
        <translation>23.0 之前的 Docker 不接受文件开头的字节顺序标记。请删除。</translation>
    </message>
    <message>
        <source>The settings must stand in one object, {…}. Put them into braces.</source>
        <translation>配置必须放在一个对象 {…} 中。请加上花括号。</translation>
    </message>
    <message>
        <source>Docker takes “%1” for a setting that it does not know; the file can have no comments. Remove it.</source>
        <extracomment>%1 a key</extracomment>
        <translation>Docker 把“%1”当作它不认识的配置项；此文件不能有注释。请删除。</translation>
    </message>
    <message>
        <source>This Docker does not know “%1” yet; it came with version %2. Remove it, or update Docker.</source>
        <extracomment>%1 what it is about, %2 the other part of it</extracomment>
        <translation>此版本的 Docker 还不认识“%1”，它从 %2 版开始才有。请删除，或者升级 Docker。</translation>
    </message>
    <message>
        <source>“%1” cannot be set in this file. Remove it.</source>
        <extracomment>%1 a key</extracomment>
        <translation>“%1”不能在此文件中设置。请删除。</translation>
    </message>
    <message>
        <source>Docker knows no setting “%1” here. Remove it, or put it where it belongs.</source>
        <extracomment>%1 a key</extracomment>
        <translation>Docker 不认识此处的配置项“%1”。请删除，或者放到它该在的位置。</translation>
    </message>
    <message>
        <source>Docker knows no setting “%1” and passes over it. Remove it.</source>
        <extracomment>%1 a key</extracomment>
        <translation>Docker 不认识配置项“%1”，会忽略它。请删除。</translation>
    </message>
    <message>
        <source>“%1” does nothing here. Put it into “proxies”.</source>
        <extracomment>%1 a key</extracomment>
        <translation>“%1”放在此处不起作用。请放进“proxies”。</translation>
    </message>
    <message>
        <source>null sets nothing. Remove it, or write a value.</source>
        <translation>null 什么也没有设置。请删除，或者写上值。</translation>
    </message>
    <message>
        <source>“%1” must be %2. Correct it.</source>
        <extracomment>%1 a key, %2 what is wanted, such as “a whole number”</extracomment>
        <translation>“%1”必须是%2。请更正。</translation>
    </message>
    <message>
        <source>A value in “%1” must be %2. Correct it.</source>
        <extracomment>%1 a key, %2 what is wanted, such as “a whole number”</extracomment>
        <translation>“%1”中的值必须是%2。请更正。</translation>
    </message>
    <message>
        <source>“%1” is out of range (%2). Correct it.</source>
        <extracomment>%1 a key, %2 a range</extracomment>
        <translation>“%1”超出范围（%2）。请更正。</translation>
    </message>
    <message>
        <source>This Docker does not know the value of “%1”. Correct or remove it.</source>
        <extracomment>%1 a key</extracomment>
        <translation>此版本的 Docker 不认识“%1”的值。请更正或删除。</translation>
    </message>
    <message>
        <source>The value of “%1” must be one of: %2.</source>
        <extracomment>%1 a key, %2 words</extracomment>
        <translation>“%1”的值必须是其中之一：%2。</translation>
    </message>
    <message>
        <source>“%1” is no address with a port, such as 127.0.0.1:9323. Correct it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是带端口的地址，例如 127.0.0.1:9323。请更正。</translation>
    </message>
    <message>
        <source>“%1” is no IP address. Write the address alone, such as 8.8.8.8.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是 IP 地址。请只写地址，例如 8.8.8.8。</translation>
    </message>
    <message>
        <source>“%1” is no network such as 172.17.0.1/16 (for IPv6: fd00::1/64). Correct it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是网络，例如 172.17.0.1/16（IPv6：fd00::1/64）。请更正。</translation>
    </message>
    <message>
        <source>“%1” is the address of the network itself. Write that of the bridge in it, such as 172.17.0.1/16.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”是网络本身的地址。请写网桥在其中的地址，例如 172.17.0.1/16。</translation>
    </message>
    <message>
        <source>“%1” is no size. Write a number and a unit in double quotes, such as &quot;64M&quot;.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是大小。请在双引号中写数字和单位，例如 &quot;64M&quot;。</translation>
    </message>
    <message>
        <source>“%1” is no label. Write name=value.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是标签。请写成 名称=值。</translation>
    </message>
    <message>
        <source>The label “%1” begins with a name that Docker keeps for itself. Choose another.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>标签“%1”的开头是 Docker 保留的名称。请另选一个。</translation>
    </message>
    <message>
        <source>The label “%1” stands there with another value as well. Keep one of them.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>标签“%1”还有另一个不同的值。请保留一个。</translation>
    </message>
    <message>
        <source>“%1” is no domain to search. Correct it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是可搜索的域名。请更正。</translation>
    </message>
    <message>
        <source>“%1” is no address to listen on. Write unix://PATH or tcp://HOST:PORT.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是可监听的地址。请写 unix://路径 或 tcp://主机:端口。</translation>
    </message>
    <message>
        <source>The option “%1” is not one that Docker takes here. Correct or remove it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>Docker 在此处不接受选项“%1”。请更正或删除。</translation>
    </message>
    <message>
        <source>“%1” is no resource. Write name=value; a name has either one number or several names.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是资源。请写成 名称=值；同一名称要么是一个数字，要么是若干名称。</translation>
    </message>
    <message>
        <source>“%1” is no mark. Write a number, with a mask behind “/” if wanted, such as 0x1/0x3.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是标记。请写数字，需要时在“/”后加掩码，例如 0x1/0x3。</translation>
    </message>
    <message>
        <source>“%1” is no pool of addresses. “base” is a network such as 10.10.0.0/16, “size” at least its prefix.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是地址池。“base”是网络，例如 10.10.0.0/16，“size”不小于其前缀长度。</translation>
    </message>
    <message>
        <source>With systemd as cgroup driver, “%1” must end in .slice. Correct it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>以 systemd 为 cgroup 驱动时，“%1”必须以 .slice 结尾。请更正。</translation>
    </message>
    <message>
        <source>“%1” must be an absolute path. Begin it with “/”.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”必须是绝对路径。请以“/”开头。</translation>
    </message>
    <message>
        <source>This Docker has no storage driver “%1”. Use overlay2, or remove the key.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>此版本的 Docker 没有存储驱动“%1”。请用 overlay2，或者删除该配置项。</translation>
    </message>
    <message>
        <source>There is no runtime “%1”. Add it to “runtimes”, or use runc.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>没有名为“%1”的运行时。请加入“runtimes”，或者用 runc。</translation>
    </message>
    <message>
        <source>Docker keeps the name “%1” for its own runtime. Choose another.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”是 Docker 自带运行时的保留名称。请另选一个。</translation>
    </message>
    <message>
        <source>The runtime “%1” must have either “path”, with “runtimeArgs” if wanted, or “runtimeType”, with “options”.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>运行时“%1”要么有“path”（可加“runtimeArgs”），要么有“runtimeType”（可加“options”）。请更正。</translation>
    </message>
    <message>
        <source>There is no log driver “%1”. Containers will not start; use json-file or local.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>没有日志驱动“%1”，容器将无法启动。请用 json-file 或 local。</translation>
    </message>
    <message>
        <source>The log driver %2 has no option “%1”. Correct or remove it.</source>
        <extracomment>%1 what it is about, %2 the other part of it</extracomment>
        <translation>日志驱动 %2 没有选项“%1”。请更正或删除。</translation>
    </message>
    <message>
        <source>The log option “%1” cannot be “%2”. Correct it.</source>
        <extracomment>%1 what it is about, %2 the other part of it</extracomment>
        <translation>日志选项“%1”不能是“%2”。请更正。</translation>
    </message>
    <message>
        <source>The log option “%1” needs %2 as well. Add it, or remove the option.</source>
        <extracomment>%1 what it is about, %2 the other part of it</extracomment>
        <translation>日志选项“%1”还需要 %2。请补上，或者删除该选项。</translation>
    </message>
    <message>
        <source>“%1” is set here and by the option %2 that Docker is started with. Remove one of them.</source>
        <extracomment>%1 what it is about, %2 the other part of it</extracomment>
        <translation>“%1”既在此处设置，又由启动 Docker 的选项 %2 设置。请去掉一处。</translation>
    </message>
    <message>
        <source>“%1” and “%2” cannot both be set. Remove one of them.</source>
        <extracomment>%1 what it is about, %2 the other part of it</extracomment>
        <translation>“%1”和“%2”不能同时设置。请去掉一个。</translation>
    </message>
    <message>
        <source>“%1” set like this needs “%2”. Change one of them.</source>
        <extracomment>%1 what it is about, %2 the other part of it</extracomment>
        <translation>“%1”这样设置时需要“%2”。请更改其中一个。</translation>
    </message>
    <message>
        <source>“tlsverify” turns TLS on, even as false. Remove it if you do not want TLS.</source>
        <translation>“tlsverify”即使为 false 也会启用 TLS。不需要 TLS 请删除。</translation>
    </message>
    <message>
        <source>TLS is on, but “tlscert” and “tlskey” do not say which files to use. Add both.</source>
        <translation>已启用 TLS，但“tlscert”和“tlskey”没有指明文件。请两个都加上。</translation>
    </message>
    <message>
        <source>With the storage driver “%1” Docker 29 does not use its newer image store. Remove the key unless you need it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>设置存储驱动“%1”后，Docker 29 不会使用新的镜像存储。除非需要，否则请删除该配置项。</translation>
    </message>
    <message>
        <source>There is an empty entry among the mirrors. Remove it.</source>
        <translation>镜像站列表中有空项。请删除。</translation>
    </message>
    <message>
        <source>“%1” does not begin with https://. Add it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”没有以 https:// 开头。请补上。</translation>
    </message>
    <message>
        <source>“%1” begins with what Docker does not know. Write https:// or http://.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”的开头是 Docker 不认识的协议。请写 https:// 或 http://。</translation>
    </message>
    <message>
        <source>“%1” has https:// twice. Remove one of them.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”中 https:// 写了两次。请删除一个。</translation>
    </message>
    <message>
        <source>In “%1” the beginning stands in capitals, and pulls will fail. Write https:// in lower case.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”的开头是大写，拉取会失败。请写小写的 https://。</translation>
    </message>
    <message>
        <source>“%1” has a user name or a password in it, which Docker does not take. Remove them.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”中有用户名或密码，Docker 不接受。请删除。</translation>
    </message>
    <message>
        <source>“%1” has “?” or “#” in it, which Docker does not take. Remove them with what follows.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”中有“?”或“#”，Docker 不接受。请连同后面的内容一起删除。</translation>
    </message>
    <message>
        <source>“%1” has a path, which Docker before 24.0.9 does not take. Write the host alone.</source>
        <extracomment>%1 an address</extracomment>
        <translation>“%1”带有路径，24.0.9 之前的 Docker 不接受。请只写主机。</translation>
    </message>
    <message>
        <source>“%1” has a path. Older versions of Docker do not take it.</source>
        <translation>“%1”带有路径。旧版 Docker 不接受。</translation>
    </message>
    <message>
        <source>“%1” has blanks at its ends. Remove them.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”首尾有空白。请删除。</translation>
    </message>
    <message>
        <source>“%1” is more than one address. Make each an entry of its own.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”是多个地址。请各写一项。</translation>
    </message>
    <message>
        <source>“%1” names no host. Complete it, or remove it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”没有主机名。请补全或删除。</translation>
    </message>
    <message>
        <source>The port of “%1” is no number from 1 to 65535. Correct it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”的端口不是 1 到 65535 的数字。请更正。</translation>
    </message>
    <message>
        <source>“%1” still has a placeholder in it. Put your own value there.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”中还有占位符。请换成您自己的值。</translation>
    </message>
    <message>
        <source>“%1” has characters in it that are not seen. Remove them.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”中有看不见的字符。请删除。</translation>
    </message>
    <message>
        <source>“%1” has letters in its host that only look like ordinary ones, or are none. Type it anew.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”的主机名中有形似或特殊的字符。请重新输入。</translation>
    </message>
    <message>
        <source>“%1” is no address of a mirror. Correct it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是镜像站的地址。请更正。</translation>
    </message>
    <message>
        <source>“%1” stands among the mirrors twice; Docker drops the second one. Remove it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”在镜像站列表中重复，Docker 会丢弃后一个。请删除。</translation>
    </message>
    <message>
        <source>“%1” is not encrypted: others on the way can change what is pulled. Use https:// if the mirror has it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”没有加密，途中的人可以更改拉取的内容。镜像站支持时请用 https://。</translation>
    </message>
    <message>
        <source>“%1” mirrors %2, but Docker asks mirrors for Docker Hub alone. Convert names of images to it instead.</source>
        <extracomment>%1 what it is about, %2 the other part of it</extracomment>
        <translation>“%1”是 %2 的镜像站，而 Docker 只为 Docker Hub 使用镜像站。请移除此地址，改在“转换”页使用它。</translation>
    </message>
    <message>
        <source>“%1” serves packages, not images. Remove it.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”提供的是软件包，不是镜像。请删除。</translation>
    </message>
    <message>
        <source>Docker cuts off the http:// or https:// of “%1”. Write the host alone.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>Docker 会去掉“%1”中的 http:// 或 https://。请只写主机。</translation>
    </message>
    <message>
        <source>“%1” is no registry. Write a host, host:port, or a network such as 10.0.0.0/8.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是仓库。请写主机、主机:端口，或者网络，例如 10.0.0.0/8。</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Rename it to “%1”</source>
        <extracomment>%1 a key</extracomment>
        <translation>改名为“%1”</translation>
    </message>
    <message>
        <source>Make it a list</source>
        <translation>改为列表</translation>
    </message>
    <message>
        <source>Put it in double quotes</source>
        <translation>加上双引号</translation>
    </message>
    <message>
        <source>Remove the quotes</source>
        <translation>去掉引号</translation>
    </message>
    <message>
        <source>Write %1</source>
        <extracomment>%1 what it becomes</extracomment>
        <translation>写成 %1</translation>
    </message>
    <message>
        <source>Make an entry of each</source>
        <translation>各写一项</translation>
    </message>
    <message>
        <source>Remove the byte order mark</source>
        <translation>删除字节顺序标记</translation>
    </message>
    <message>
        <source>Mended at line %1, column %2: %3.</source>
        <extracomment>%1 number of the line, %2 of the column, %3 what was done, such as “Remove the comma”</extracomment>
        <translation>第 %1 行第 %2 列：%3。</translation>
    </message>
    <message>
        <source>Docker does not start</source>
        <comment>severity</comment>
        <translation>Docker 无法启动</translation>
    </message>
    <message>
        <source>Fails later</source>
        <comment>severity</comment>
        <translation>之后会出错</translation>
    </message>
    <message>
        <source>No effect</source>
        <comment>severity</comment>
        <translation>不起作用</translation>
    </message>
    <message>
        <source>Advice</source>
        <comment>severity</comment>
        <translation>建议</translation>
    </message>
    <message>
        <source>Nothing is wrong with the settings for Docker %1.</source>
        <extracomment>%1 version of Docker</extracomment>
        <translation>对 Docker %1 来说，配置没有问题。</translation>
    </message>
    <message>
        <source>Nothing is wrong with “%1” for Docker %2.</source>
        <extracomment>%1 path of a file, %2 version of Docker</extracomment>
        <translation>对 Docker %2 来说，“%1”没有问题。</translation>
    </message>
    <message>
        <source>Jingtai knows no setting “%1”, but this Docker is newer than its list and may know it.</source>
        <extracomment>%1 a key</extracomment>
        <translation>镜台的清单里没有配置项“%1”，不过这个 Docker 比清单新，可能支持它。</translation>
    </message>
    <message>
        <source>Jingtai knows no setting “%1”, but this Docker is newer than its list. Did you mean “%2”?</source>
        <extracomment>%1 a key, %2 the key that was probably meant</extracomment>
        <translation>镜台的清单里没有配置项“%1”，不过这个 Docker 比清单新。您是指“%2”吗？</translation>
    </message>
</context>
<context>
    <name>DraftCheck</name>
    <message>
        <source>A brace has no partner. Write {path}, {name}, {registry} or {repository}.</source>
        <translation>花括号不成对。请写 {path}、{name}、{registry} 或 {repository}。</translation>
    </message>
    <message>
        <source>%1 is not known here. Use {path}, {name}, {registry} or {repository}.</source>
        <extracomment>%1 a word in braces</extracomment>
        <translation>无法识别 %1。请使用 {path}、{name}、{registry} 或 {repository}。</translation>
    </message>
    <message>
        <source>All images would get the same name. Say where their path belongs: %1</source>
        <extracomment>%1 what to write, such as docker.example.cn/{path}</extracomment>
        <translation>这样所有镜像都会得到同一个名称。请写明路径的位置：%1</translation>
    </message>
    <message>
        <source>This is longer than a name can be. Shorten it.</source>
        <translation>超过了名称的最大长度，请缩短。</translation>
    </message>
    <message>
        <source>No image name comes out of this. Use lower-case letters, digits, “.”, “_”, “-” and “/”, without tag or digest.</source>
        <translation>由此得不到镜像名。请使用小写字母、数字、“.”、“_”、“-”和“/”，不要带标签或摘要。</translation>
    </message>
</context>
<context>
    <name>DraftWords</name>
    <message>
        <source>This is the web site of Docker Hub, not a mirror. Write the address that the mirror&apos;s operator gives.</source>
        <translation>这是 Docker Hub 的网站，不是镜像站。请填写镜像站运营方给出的地址。</translation>
    </message>
    <message>
        <source>“%1” cannot stand in an image name: its parts have lower-case letters and digits, with “.”, “_” or “-” only inside. Remove it.</source>
        <extracomment>%1 the part of an address behind the host</extracomment>
        <translation>“%1”不能出现在镜像名中：路径的每一段由小写字母和数字组成，“.”、“_”、“-”只能在中间。请将其删去。</translation>
    </message>
    <message>
        <source>This is %1 itself, not a mirror of it. Write the mirror&apos;s address.</source>
        <extracomment>%1 registry</extracomment>
        <translation>这是 %1 本身，不是它的镜像站。请填写镜像站的地址。</translation>
    </message>
    <message>
        <source>“%1” in the list is this very mirror. Edit that one, or change what this one serves.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>列表中的“%1”就是这个镜像站。请编辑那一个，或更改这一个提供的内容。</translation>
    </message>
    <message>
        <source>Without encryption. Docker asks such a host only when it stands in “insecure-registries”.</source>
        <translation>未加密。只有列入“insecure-registries”，Docker 才会访问这样的主机。</translation>
    </message>
    <message>
        <source>Several addresses were pasted. %1 is taken; add the others one by one.</source>
        <extracomment>%1 address</extracomment>
        <translation>粘贴了多个地址。已采用 %1，其余请逐个添加。</translation>
    </message>
    <message>
        <source>You are asked for your own value of {%1} when the mirror is in the list.</source>
        <extracomment>%1 name of the value, such as user_code</extracomment>
        <translation>镜像站加入列表后，会请您填写 {%1} 的值。</translation>
    </message>
    <message>
        <source>Taken from an image name: %1</source>
        <extracomment>%1 address</extracomment>
        <translation>取自镜像名：%1</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <extracomment>%1 address</extracomment>
        <translation>识别为 %1</translation>
    </message>
    <message>
        <source>any registry</source>
        <translation>任意仓库</translation>
    </message>
    <message>
        <source>“%1” in the list has this address too, for %2.</source>
        <extracomment>%1 title of a mirror, %2 registry</extracomment>
        <translation>列表中的“%1”也使用这个地址，提供 %2。</translation>
    </message>
    <message>
        <source>This is “%1” of the list with a value filled in. It is enough to give that mirror your value.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>这是列表中填好参数的“%1”。只需为那个镜像站填写您的参数即可。</translation>
    </message>
    <message>
        <source>It also serves %1, which stays so.</source>
        <extracomment>%1 registries</extracomment>
        <translation>它还提供 %1，保持不变。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Write the registry, such as lscr.io.</source>
        <translation>请填写仓库，例如 lscr.io。</translation>
    </message>
    <message>
        <source>“%1” is no registry. Write a host such as lscr.io, with a path behind it if wanted.</source>
        <extracomment>%1 what was typed</extracomment>
        <translation>“%1”不是仓库。请填写主机名，例如 lscr.io，后面可带路径。</translation>
    </message>
    <message>
        <source>%1 is a private registry. Its names are never sent to a mirror; choose a public one.</source>
        <extracomment>%1 registry</extracomment>
        <translation>%1 是私有仓库，它的名称绝不会发送给镜像站。请选择公共仓库。</translation>
    </message>
    <message>
        <source>Write how an image is called on this mirror, such as docker.example.cn/{path}.</source>
        <translation>请填写镜像在此镜像站上的名称，例如 docker.example.cn/{path}。</translation>
    </message>
    <message>
        <source>No image name comes out for %1. Correct it.</source>
        <extracomment>%1 image name</extracomment>
        <translation>%1 得不到有效的镜像名。请修改。</translation>
    </message>
    <message>
        <source>%1 would stay what it is. Write the mirror&apos;s host in front.</source>
        <extracomment>%1 image name</extracomment>
        <translation>%1 会保持原样。请在前面写上镜像站的主机名。</translation>
    </message>
    <message>
        <source>Without {registry} the mirror cannot tell the images of one registry from those of another.</source>
        <translation>没有 {registry}，镜像站就无法区分不同仓库的镜像。</translation>
    </message>
    <message>
        <source>Images are pulled from %1, but the address is %2. Check which is right.</source>
        <extracomment>%1 and %2 are hosts</extracomment>
        <translation>镜像将从 %1 拉取，而地址是 %2。请确认哪个正确。</translation>
    </message>
</context>
<context>
    <name>EngineStatusWording</name>
    <message>
        <source>Not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>engine</comment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>May not be asked</source>
        <translation>无权询问</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>File alone</source>
        <translation>仅文件</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>may not be asked</source>
        <translation>无权询问</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>Docker Engine %1</source>
        <extracomment>%1 version</extracomment>
        <translation>Docker Engine %1</translation>
    </message>
    <message>
        <source>No Docker is installed here. The file can be prepared all the same; it is used once there is one.</source>
        <translation>这里没有安装 Docker。仍可先准备好文件，安装后即会使用。</translation>
    </message>
    <message>
        <source>Docker is not running. What is applied is in force at its next start.</source>
        <translation>Docker 未运行。应用的设置将在下次启动时生效。</translation>
    </message>
    <message>
        <source>No Docker is known that reads this file. It is written, and nothing else.</source>
        <translation>不知道有哪个 Docker 读取此文件，因此只写入文件。</translation>
    </message>
    <message>
        <source>In force: no mirrors</source>
        <translation>当前生效：无镜像加速地址</translation>
    </message>
    <message>
        <source>In force: %1</source>
        <extracomment>%1 addresses of mirrors that the engine uses, with commas between them</extracomment>
        <translation>当前生效：%1</translation>
    </message>
</context>
<context>
    <name>EngineTargetWording</name>
    <message>
        <source>This machine</source>
        <extracomment>The Docker that is installed on this computer</extracomment>
        <translation>本机</translation>
    </message>
    <message>
        <source>Rootless</source>
        <translation>Rootless</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Snap</translation>
    </message>
    <message>
        <source>Docker Desktop</source>
        <translation>Docker Desktop</translation>
    </message>
    <message>
        <source>File</source>
        <extracomment>A file that the person opened</extracomment>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>%1 which Docker, such as “This machine”, %2 path of its file</extracomment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>EngineWording</name>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>The file and Docker are back to what was in force before.</source>
        <translation>文件和 Docker 都已恢复原状。</translation>
    </message>
    <message>
        <source>The file is as before. Restart Docker to be sure that it goes by it.</source>
        <translation>文件已恢复原状。请重启 Docker，以确保它按此文件运行。</translation>
    </message>
    <message>
        <source>The new file is still there and could not be taken back: %1</source>
        <extracomment>%1 a sentence with the reason</extracomment>
        <translation>新文件仍在，无法撤回：%1</translation>
    </message>
    <message>
        <source>There is no Docker at “%1”. Start it, or name its socket.</source>
        <extracomment>%1 path of a socket</extracomment>
        <translation>“%1”处没有 Docker。请启动它，或者指明它的套接字。</translation>
    </message>
    <message>
        <source>Docker is not running at “%1”. Start it.</source>
        <translation>“%1”处的 Docker 没有运行。请启动它。</translation>
    </message>
    <message>
        <source>You may not use the socket “%1” of Docker. Become a member of the group docker, or ask the administrator.</source>
        <translation>您无权使用 Docker 的套接字“%1”。请加入 docker 组，或者联系管理员。</translation>
    </message>
    <message>
        <source>Docker does not answer at “%1”. Look at its log, or try again.</source>
        <translation>“%1”处的 Docker 没有应答。请查看它的日志，或者重试。</translation>
    </message>
    <message>
        <source>What answers at “%1” is no Docker. Name its socket.</source>
        <translation>“%1”处应答的不是 Docker。请指明 Docker 的套接字。</translation>
    </message>
    <message>
        <source>Docker at “%1” answers with the status %2. Look at its log.</source>
        <extracomment>%1 path of a socket, %2 a number</extracomment>
        <translation>“%1”处的 Docker 应答状态 %2。请查看它的日志。</translation>
    </message>
    <message>
        <source>There is no pid file “%1”. Start Docker, or name its pid file.</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>没有 pid 文件“%1”。请启动 Docker，或者指明它的 pid 文件。</translation>
    </message>
    <message>
        <source>“%1” is no pid file. Name that of Docker.</source>
        <translation>“%1”不是 pid 文件。请指明 Docker 的 pid 文件。</translation>
    </message>
    <message>
        <source>The process of “%1” has ended. Start Docker.</source>
        <translation>“%1”中的进程已结束。请启动 Docker。</translation>
    </message>
    <message>
        <source>The process of “%1” is “%2”, not Docker. Name Docker&apos;s pid file.</source>
        <extracomment>%1 path of a file, %2 name of a program</extracomment>
        <translation>“%1”中的进程是“%2”，不是 Docker。请指明 Docker 的 pid 文件。</translation>
    </message>
    <message>
        <source>The Docker of “%1” reads “%2”, not this file. Change that one, or name another Docker.</source>
        <extracomment>%1 path of a pid file, %2 path of a configuration file</extracomment>
        <translation>“%1”中的 Docker 读取的是“%2”，不是此文件。请更改那个文件，或者指明另一个 Docker。</translation>
    </message>
    <message>
        <source>You may not tell the Docker of “%1” to read its file again. Do it as its owner.</source>
        <translation>您无权让“%1”中的 Docker 重新读取文件。请以它的所有者身份操作。</translation>
    </message>
    <message>
        <source>“%1” cannot be used (%2). Check it.</source>
        <extracomment>%1 path of a file, %2 what the system says, in its own words</extracomment>
        <translation>无法使用“%1”（%2）。请检查。</translation>
    </message>
    <message>
        <source>Docker did not take the change; its log says why.</source>
        <translation>Docker 没有接受更改，原因见它的日志。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>%1 a sentence about what failed, %2 a sentence about what there is now</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>“%1” is as wanted already, and Docker goes by it.</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>“%1”已是所要的内容，Docker 正按此运行。</translation>
    </message>
    <message>
        <source>“%1” is as wanted already.</source>
        <translation>“%1”已是所要的内容。</translation>
    </message>
    <message>
        <source>“%1” is saved, and Docker goes by it.</source>
        <translation>已保存“%1”，Docker 正按此运行。</translation>
    </message>
    <message>
        <source>“%1” is saved. Docker goes by it after a reload.</source>
        <translation>已保存“%1”。Docker 重新加载后按此运行。</translation>
    </message>
    <message>
        <source>“%1” is not as it was: its SHA-256 is another. Look at it, then try again. Nothing was changed.</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>“%1”已不是原来的内容：SHA-256 不同。请查看后重试。没有任何更改。</translation>
    </message>
    <message>
        <source>“%1” is not among the mirrors.</source>
        <extracomment>%1 address of a mirror</extracomment>
        <translation>“%1”不在镜像站列表中。</translation>
    </message>
    <message>
        <source>The file is as before, but Docker is not running. Start it, and look at its log.</source>
        <translation>文件已恢复原样，但 Docker 没有运行。请启动它，并查看它的日志。</translation>
    </message>
    <message>
        <source>The file could not be backed up first. %1</source>
        <extracomment>%1 a sentence with the reason</extracomment>
        <translation>修改前无法备份文件。%1</translation>
    </message>
    <message>
        <source>Docker did not take the change. It says: %1</source>
        <extracomment>%1 what Docker says in its log, in its own English words</extracomment>
        <translation>Docker 没有接受这次更改。它的说明：%1</translation>
    </message>
    <message>
        <source>Docker does not start with this file; its log says why.</source>
        <translation>Docker 无法用这个文件启动；原因见它的日志。</translation>
    </message>
    <message>
        <source>Docker does not start with this file. It says: %1</source>
        <extracomment>%1 what Docker says in its log, in its own English words</extracomment>
        <translation>Docker 无法用这个文件启动。它的说明：%1</translation>
    </message>
    <message>
        <source>Docker refused: %1</source>
        <extracomment>%1 what Docker says, in its own English words</extracomment>
        <translation>Docker 拒绝了：%1</translation>
    </message>
    <message>
        <source>“%1” could not be run (%2).</source>
        <extracomment>%1 path of a program, %2 what the system says, in its own words</extracomment>
        <translation>无法运行“%1”（%2）。</translation>
    </message>
    <message>
        <source>“%1” could not tell Docker: %2</source>
        <extracomment>%1 path of a program, %2 its own English words</extracomment>
        <translation>“%1”未能通知 Docker：%2</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>“%1” is saved. Restart Docker to have it go by: %2.</source>
        <extracomment>%1 path of a file, %2 names of settings, with commas between them</extracomment>
        <translation>“%1”已保存。以下设置需要重启 Docker 才会生效：%2。</translation>
    </message>
    <message>
        <source>The helper found the text unfit for Docker (%1). Check it.</source>
        <extracomment>%1 a code and a place, such as &quot;unknown-key 3:5&quot;</extracomment>
        <translation>辅助程序认为这个文本不适合 Docker（%1）。请检查它。</translation>
    </message>
    <message>
        <source>There is no backup of the file that differs from it.</source>
        <translation>没有与该文件不同的备份。</translation>
    </message>
    <message>
        <source>No setting differs, only how they are written.</source>
        <translation>设置没有差别，只是写法不同。</translation>
    </message>
    <message>
        <source>A reload of Docker is enough; containers go on.</source>
        <translation>重新加载 Docker 即可，容器继续运行。</translation>
    </message>
    <message>
        <source>Docker must be restarted for: %1. Containers stop with it unless live restore is on.</source>
        <extracomment>%1 names of settings, with commas between them</extracomment>
        <translation>以下设置需要重启 Docker：%1。除非启用了 live restore，容器会随之停止。</translation>
    </message>
</context>
<context>
    <name>FileWording</name>
    <message>
        <source>Another program changed it meanwhile. Look at it, then save again.</source>
        <translation>其间有其他程序修改了它。请先查看，再重新保存。</translation>
    </message>
    <message>
        <source>Its folder does not exist. Make it, or choose another place.</source>
        <translation>所在文件夹不存在。请创建它，或选择其他位置。</translation>
    </message>
    <message>
        <source>Others than root may change the folder “%1”. Correct its rights.</source>
        <extracomment>%1 path of a folder</extracomment>
        <translation>除 root 外还有人可以修改文件夹“%1”。请修正其权限。</translation>
    </message>
    <message>
        <source>The file has a second name (a hard link), which would be left with the old text. Choose another file.</source>
        <translation>该文件还有另一个名字（硬链接），替换后那里仍是旧内容。请选择其他文件。</translation>
    </message>
    <message>
        <source>The file or its folder is marked as not to be changed (chattr). Take the mark away, or choose another place.</source>
        <translation>该文件或其所在文件夹被标记为不可修改（chattr）。请去掉标记，或选择其他位置。</translation>
    </message>
    <message>
        <source>The disk failed. Check it, or choose another place.</source>
        <translation>磁盘出错。请检查磁盘，或选择其他位置。</translation>
    </message>
    <message>
        <source>It is no ordinary file. Choose another one.</source>
        <translation>它不是普通文件。请选择其他文件。</translation>
    </message>
    <message>
        <source>It is a folder. Choose a file.</source>
        <translation>它是文件夹。请选择一个文件。</translation>
    </message>
    <message>
        <source>Another program is saving into the same folder. Try again.</source>
        <translation>另一个程序正在往同一文件夹保存。请重试。</translation>
    </message>
    <message>
        <source>Something is mounted over the file, so it cannot be replaced. Choose another file, or change it outside of the container.</source>
        <translation>该文件上挂载了别的内容，无法替换。请选择其他文件，或在容器之外修改它。</translation>
    </message>
    <message>
        <source>This name cannot be used for a file. Choose another one.</source>
        <translation>这个名字不能用作文件名。请换一个。</translation>
    </message>
    <message>
        <source>The disk is full. Make room, or choose another place.</source>
        <translation>磁盘已满。请腾出空间，或选择其他位置。</translation>
    </message>
    <message>
        <source>A part of its path is no folder. Choose another place.</source>
        <translation>路径中有一段不是文件夹。请选择其他位置。</translation>
    </message>
    <message>
        <source>Its owner or rights could not be kept. Save under another name.</source>
        <translation>无法保留其所有者或权限。请以其他名字保存。</translation>
    </message>
    <message>
        <source>The rights of the file or its folder forbid it. Choose another place.</source>
        <translation>文件或其所在文件夹的权限不允许。请选择其他位置。</translation>
    </message>
    <message>
        <source>Your quota on this disk is used up. Make room, or choose another place.</source>
        <translation>您在该磁盘上的配额已用完。请腾出空间，或选择其他位置。</translation>
    </message>
    <message>
        <source>The disk gave back other bytes than were written. Check the disk.</source>
        <translation>从磁盘读回的内容与写入的不一致。请检查磁盘。</translation>
    </message>
    <message>
        <source>The disk is mounted read-only. Choose another place.</source>
        <translation>磁盘以只读方式挂载。请选择其他位置。</translation>
    </message>
    <message>
        <source>Its symbolic links lead in a circle. Choose another file.</source>
        <translation>其符号链接循环指向自身。请选择其他文件。</translation>
    </message>
    <message>
        <source>A symbolic link to “%1” stands in its place. Choose that file itself.</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>该处是指向“%1”的符号链接。请直接选择那个文件。</translation>
    </message>
    <message>
        <source>The system refused (%1). Choose another place, or try again.</source>
        <extracomment>%1 what the system says, in its own words</extracomment>
        <translation>系统拒绝了操作（%1）。请选择其他位置，或重试。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件过大。</translation>
    </message>
    <message>
        <source>“%1” could not be read. %2</source>
        <translation>无法读取“%1”。%2</translation>
    </message>
    <message>
        <source>“%1” could not be saved. %2</source>
        <translation>无法保存“%1”。%2</translation>
    </message>
    <message>
        <source>The settings in “%1” could not be read, so the program starts with its defaults and saves none. %2</source>
        <extracomment>%1 path of the settings file, %2 a sentence with the reason</extracomment>
        <translation>无法读取“%1”中的设置，程序以默认设置启动，并且不保存设置。%2</translation>
    </message>
    <message>
        <source>The settings file “%1” is damaged, so the program starts with its defaults. The file could not be moved away and is left as it is; mend or remove it to have settings saved again.</source>
        <extracomment>%1 path of the settings file</extracomment>
        <translation>设置文件“%1”已损坏，程序以默认设置启动。该文件无法移走，保持原样；修复或删除它之后，设置才会重新保存。</translation>
    </message>
    <message>
        <source>The settings file “%1” is damaged, so the program starts with its defaults. The damaged file is kept as “%2”.</source>
        <extracomment>%1 path of the settings file, %2 path of the copy</extracomment>
        <translation>设置文件“%1”已损坏，程序以默认设置启动。损坏的文件已另存为“%2”。</translation>
    </message>
    <message>
        <source>“%1” is no ordinary file. Choose another one.</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>“%1”不是普通文件。请选择其他文件。</translation>
    </message>
    <message>
        <source>The text has binary data in it. Take a text in UTF-8.</source>
        <translation>文本中含有二进制数据。请使用 UTF-8 文本。</translation>
    </message>
    <message>
        <source>The converted text could not be kept in the cache folder (%1). Make room there, then try again.</source>
        <extracomment>%1 what the system says, in its own words</extracomment>
        <translation>无法把转换结果存入缓存文件夹（%1）。请在那里腾出空间后重试。</translation>
    </message>
    <message>
        <source>Your mirrors are not saved, because “%1” breaks the format and could not be moved away. %2</source>
        <extracomment>%1 path of a file, %2 the place and the reason</extracomment>
        <translation>“%1”不符合格式，也无法移走，因此您的镜像站没有保存。%2</translation>
    </message>
    <message>
        <source>“%1” breaks the format, so your mirrors are saved in a new file. The old one is kept as “%2”. %3</source>
        <extracomment>%1 path of a file, %2 path of the copy, %3 the place and the reason</extracomment>
        <translation>“%1”不符合格式，您的镜像站已保存到新文件中。原文件保留为“%2”。%3</translation>
    </message>
    <message>
        <source>“%1” is no file on this computer, and Jingtai downloads nothing by itself. Save it here, then drop the saved file.</source>
        <extracomment>%1 an address such as https://example.org/deploy.yaml</extracomment>
        <translation>“%1”不是本机上的文件，镜台也不会自行下载。请先保存到本机，再拖入保存的文件。</translation>
    </message>
    <message>
        <source>What is remembered between runs, in “%1”, could not be read, so nothing is remembered this time. %2</source>
        <extracomment>%1 path of a file, %2 a sentence with the reason</extracomment>
        <translation>“%1”保存着两次运行之间记住的内容，但无法读取，因此这次什么都不会记住。%2</translation>
    </message>
    <message>
        <source>“%1” is not a text file: it holds binary data. Choose one in UTF-8.</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>“%1”不是文本文件：其中含有二进制数据。请选择 UTF-8 文本文件。</translation>
    </message>
</context>
<context>
    <name>HistoryMenu</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the names of a conversion</extracomment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n more</source>
        <extracomment>%1 some image names, %n how many more there were</extracomment>
        <translation>
            <numerusform>%1，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>What you copy, save or replace is listed here</source>
        <translation>复制、保存或替换的内容会列在这里</translation>
    </message>
    <message>
        <source>The history is switched off in the settings</source>
        <translation>历史记录已在设置中关闭</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and time</comment>
        <extracomment>%1 a day (&quot;Today&quot;), %2 a time</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>清除历史记录</translation>
    </message>
</context>
<context>
    <name>JsonWording</name>
    <message>
        <source>The file is larger than 1 MiB, which no settings are. Check whether it is the right file.</source>
        <translation>文件超过 1 MiB，配置不会有这么大。请检查是不是选错了文件。</translation>
    </message>
    <message>
        <source>Brackets are nested more than 10,000 levels deep. Remove some.</source>
        <translation>括号嵌套超过 10,000 层。请去掉一些。</translation>
    </message>
    <message>
        <source>The file is empty. Write at least {} into it.</source>
        <translation>文件是空的。请至少写入 {}。</translation>
    </message>
    <message>
        <source>The file is UTF-16. Save it as UTF-8.</source>
        <translation>文件是 UTF-16 编码。请存为 UTF-8。</translation>
    </message>
    <message>
        <source>A byte here is no UTF-8. Save the file as UTF-8, or type the character anew.</source>
        <translation>此处有字节不是 UTF-8。请把文件存为 UTF-8，或者重新输入该字符。</translation>
    </message>
    <message>
        <source>There is a NUL byte here. Remove it.</source>
        <translation>此处有 NUL 字节。请删除。</translation>
    </message>
    <message>
        <source>There is a blank here that JSON does not know, such as a full-width or an unseen one. Use ordinary blanks.</source>
        <translation>此处有 JSON 不认识的空白，例如全角空格或看不见的字符。请用普通空格。</translation>
    </message>
    <message>
        <source>This is a full-width character. JSON wants the plain one: { } [ ] : ,</source>
        <translation>这是全角字符。JSON 要用半角：{ } [ ] : ,</translation>
    </message>
    <message>
        <source>JSON texts stand in plain double quotes. Replace these quotes.</source>
        <translation>JSON 文本要放在半角双引号中。请替换这些引号。</translation>
    </message>
    <message>
        <source>JSON has no comments. Remove this one.</source>
        <translation>JSON 没有注释。请删除此注释。</translation>
    </message>
    <message>
        <source>A comment begins here and never ends; JSON has no comments. Remove it.</source>
        <translation>此处开始的注释没有结束，而且 JSON 没有注释。请删除。</translation>
    </message>
    <message>
        <source>There is a comma after the last value. Remove it.</source>
        <translation>最后一个值后面多了逗号。请删除。</translation>
    </message>
    <message>
        <source>There is a comma too many. Remove it.</source>
        <translation>多了一个逗号。请删除。</translation>
    </message>
    <message>
        <source>A comma is missing here. Insert it.</source>
        <translation>此处缺少逗号。请补上。</translation>
    </message>
    <message>
        <source>A colon is missing between a key and its value. Insert it.</source>
        <translation>键和值之间缺少冒号。请补上。</translation>
    </message>
    <message>
        <source>Keys and values are separated by “:”, one from the next by “,”. Replace this character.</source>
        <translation>键和值之间用“:”，各项之间用“,”。请替换此字符。</translation>
    </message>
    <message>
        <source>A key stands in double quotes. Add them.</source>
        <translation>键要放在双引号中。请加上引号。</translation>
    </message>
    <message>
        <source>A text stands in double quotes. Add them, or write true, false, null or a number.</source>
        <translation>文本要放在双引号中。请加上引号，或者写 true、false、null 或数字。</translation>
    </message>
    <message>
        <source>JSON writes true, false and null in lower case. Replace this word.</source>
        <translation>JSON 中写小写的 true、false 和 null。请替换此词。</translation>
    </message>
    <message>
        <source>This is no number as JSON writes it. Correct it, or put it in double quotes if it is a text.</source>
        <translation>这不是 JSON 写法的数字。请更正；如果是文本，请加双引号。</translation>
    </message>
    <message>
        <source>A backslash begins an escape that there is not. Write \\ for a backslash.</source>
        <translation>反斜杠开头的这个转义不存在。反斜杠本身写作 \\。</translation>
    </message>
    <message>
        <source>This escape is half of a character. Write both halves, or the character itself.</source>
        <translation>这个转义只是半个字符。请写全两半，或者直接写该字符。</translation>
    </message>
    <message>
        <source>There is a control character in a text. Remove it or escape it.</source>
        <translation>文本中有控制字符。请删除或转义。</translation>
    </message>
    <message>
        <source>A text begins here and does not end on its line. Add the closing quote.</source>
        <translation>此处开始的文本在本行没有结束。请补上引号。</translation>
    </message>
    <message>
        <source>A closing bracket is missing here. Insert it.</source>
        <translation>此处缺少右括号。请补上。</translation>
    </message>
    <message>
        <source>This bracket does not fit the one that was opened. Correct it.</source>
        <translation>这个括号与左括号不匹配。请更正。</translation>
    </message>
    <message>
        <source>There is a closing bracket too many. Remove it.</source>
        <translation>多了一个右括号。请删除。</translation>
    </message>
    <message>
        <source>The settings do not stand in { }. Put them in.</source>
        <translation>配置没有放在 { } 中。请放进去。</translation>
    </message>
    <message>
        <source>A value is missing here. Write it, or remove the key.</source>
        <translation>此处缺少值。请写上，或者删除该键。</translation>
    </message>
    <message>
        <source>The text ends in the middle. Fetch the rest of it, or complete it by hand.</source>
        <translation>文本到一半就结束了。请取回其余部分，或者手工补全。</translation>
    </message>
    <message>
        <source>A second object begins here, but a file has one. Put all keys into the first one.</source>
        <translation>此处开始了第二个对象，而文件只能有一个。请把所有键放进第一个。</translation>
    </message>
    <message>
        <source>This line is from a Markdown page, not from the file. Remove it.</source>
        <translation>这一行来自 Markdown 页面，不属于文件。请删除。</translation>
    </message>
    <message>
        <source>This does not belong to the settings. Remove it.</source>
        <translation>这不属于配置。请删除。</translation>
    </message>
    <message>
        <source>There are too many mistakes to go on. Check whether it is the right file.</source>
        <translation>错误太多，无法继续。请检查是不是选错了文件。</translation>
    </message>
    <message>
        <source>This cannot stand here. Remove or correct it.</source>
        <translation>此处不能出现这个。请删除或更正。</translation>
    </message>
    <message>
        <source>Convert the file to UTF-8</source>
        <translation>把文件转换为 UTF-8</translation>
    </message>
    <message>
        <source>Use ordinary blanks</source>
        <translation>改用普通空格</translation>
    </message>
    <message>
        <source>Use the plain character</source>
        <translation>改用半角字符</translation>
    </message>
    <message>
        <source>Use plain double quotes</source>
        <translation>改用半角双引号</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>删除注释</translation>
    </message>
    <message>
        <source>Remove the comma</source>
        <translation>删除逗号</translation>
    </message>
    <message>
        <source>Insert a comma</source>
        <translation>补上逗号</translation>
    </message>
    <message>
        <source>Insert a colon</source>
        <translation>补上冒号</translation>
    </message>
    <message>
        <source>Replace the character</source>
        <translation>替换该字符</translation>
    </message>
    <message>
        <source>Add double quotes</source>
        <translation>加上双引号</translation>
    </message>
    <message>
        <source>Write it in JSON&apos;s words</source>
        <translation>改为 JSON 的写法</translation>
    </message>
    <message>
        <source>Remove the backslash</source>
        <translation>删除反斜杠</translation>
    </message>
    <message>
        <source>Escape the character</source>
        <translation>转义该字符</translation>
    </message>
    <message>
        <source>Add the closing quote</source>
        <translation>补上引号</translation>
    </message>
    <message>
        <source>Insert the closing brackets</source>
        <translation>补上右括号</translation>
    </message>
    <message>
        <source>Use the bracket that fits</source>
        <translation>改用匹配的括号</translation>
    </message>
    <message>
        <source>Remove the bracket</source>
        <translation>删除括号</translation>
    </message>
    <message>
        <source>Put the settings into { }</source>
        <translation>把配置放进 { }</translation>
    </message>
    <message>
        <source>Join the two objects</source>
        <translation>合并两个对象</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>删除该行</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <extracomment>%1 number of the line, %2 of the column, %3 a sentence about what stands there</extracomment>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <extracomment>%1 number of the line, %2 of the column</extracomment>
        <translation>第 %1 行第 %2 列</translation>
    </message>
</context>
<context>
    <name>KeyRules</name>
    <message>
        <source>This is no key by itself.</source>
        <translation>这不是一个完整的按键。</translation>
    </message>
    <message>
        <source>Tab and Esc lead through every window and out of it.</source>
        <translation>Tab 和 Esc 用于在窗口中移动焦点和退出。</translation>
    </message>
    <message>
        <source>The space bar presses buttons, and with Ctrl or Shift it switches the input method.</source>
        <translation>空格键用于按下按钮，与 Ctrl 或 Shift 一起用于切换输入法。</translation>
    </message>
    <message>
        <source>This key opens a menu.</source>
        <translation>此键用于打开菜单。</translation>
    </message>
    <message>
        <source>Alt with a letter or figure opens a menu. Hold Ctrl or Shift as well.</source>
        <translation>Alt 加字母或数字用于打开菜单，请同时按住 Ctrl 或 Shift。</translation>
    </message>
    <message>
        <source>This key closes windows.</source>
        <translation>此键用于关闭窗口。</translation>
    </message>
    <message>
        <source>This key edits texts.</source>
        <translation>此键用于编辑文本。</translation>
    </message>
    <message>
        <source>This key moves lines up and down.</source>
        <translation>此键用于上移和下移一行。</translation>
    </message>
    <message>
        <source>This key is needed in texts and lists. Hold Alt as well.</source>
        <translation>文本和列表要用到此键，请同时按住 Alt。</translation>
    </message>
    <message>
        <source>This key is needed for typing. Hold Ctrl as well, or take one of the keys F1 to F12.</source>
        <translation>输入文字要用到此键，请同时按住 Ctrl，或使用 F1 到 F12。</translation>
    </message>
</context>
<context>
    <name>LibraryEditWording</name>
    <message>
        <source>Undo: add %1</source>
        <extracomment>Menu; %1 title of a mirror</extracomment>
        <translation>撤销：添加 %1</translation>
    </message>
    <message>
        <source>Undo: change %1</source>
        <extracomment>Menu; %1 title of a mirror</extracomment>
        <translation>撤销：修改 %1</translation>
    </message>
    <message>
        <source>Undo: remove %1</source>
        <extracomment>Menu; %1 title of a mirror</extracomment>
        <translation>撤销：移除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Undo: remove %n mirror(s)</source>
        <extracomment>Menu</extracomment>
        <translation>
            <numerusform>撤销：移除 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: import %1</source>
        <extracomment>Menu; %1 name of a file</extracomment>
        <translation>撤销：导入 %1</translation>
    </message>
    <message>
        <source>Undo: enable %1</source>
        <extracomment>Menu; %1 title of a mirror</extracomment>
        <translation>撤销：启用 %1</translation>
    </message>
    <message numerus="yes">
        <source>Undo: enable %n mirror(s)</source>
        <extracomment>Menu</extracomment>
        <translation>
            <numerusform>撤销：启用 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: disable %1</source>
        <extracomment>Menu; %1 title of a mirror</extracomment>
        <translation>撤销：停用 %1</translation>
    </message>
    <message numerus="yes">
        <source>Undo: disable %n mirror(s)</source>
        <extracomment>Menu</extracomment>
        <translation>
            <numerusform>撤销：停用 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: set the values of %1</source>
        <extracomment>Menu; %1 title of a mirror</extracomment>
        <translation>撤销：设置 %1 的参数</translation>
    </message>
    <message>
        <source>Redo: add %1</source>
        <extracomment>Menu; %1 title of a mirror</extracomment>
        <translation>重做：添加 %1</translation>
    </message>
    <message>
        <source>Redo: change %1</source>
        <extracomment>Menu; %1 title of a mirror</extracomment>
        <translation>重做：修改 %1</translation>
    </message>
    <message>
        <source>Redo: remove %1</source>
        <extracomment>Menu; %1 title of a mirror</extracomment>
        <translation>重做：移除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Redo: remove %n mirror(s)</source>
        <extracomment>Menu</extracomment>
        <translation>
            <numerusform>重做：移除 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo: import %1</source>
        <extracomment>Menu; %1 name of a file</extracomment>
        <translation>重做：导入 %1</translation>
    </message>
    <message>
        <source>Redo: enable %1</source>
        <extracomment>Menu; %1 title of a mirror</extracomment>
        <translation>重做：启用 %1</translation>
    </message>
    <message numerus="yes">
        <source>Redo: enable %n mirror(s)</source>
        <extracomment>Menu</extracomment>
        <translation>
            <numerusform>重做：启用 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo: disable %1</source>
        <extracomment>Menu; %1 title of a mirror</extracomment>
        <translation>重做：停用 %1</translation>
    </message>
    <message numerus="yes">
        <source>Redo: disable %n mirror(s)</source>
        <extracomment>Menu</extracomment>
        <translation>
            <numerusform>重做：停用 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message>
        <source>Redo: set the values of %1</source>
        <extracomment>Menu; %1 title of a mirror</extracomment>
        <translation>重做：设置 %1 的参数</translation>
    </message>
</context>
<context>
    <name>LiveCells</name>
    <message>
        <source>Checking…</source>
        <extracomment>A mirror at this moment</extracomment>
        <translation>检测中…</translation>
    </message>
    <message>
        <source>Said to be closed</source>
        <extracomment>A mirror that is checked by hand only</extracomment>
        <translation>据称已关闭</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source>Waiting…</source>
        <extracomment>A mirror that will be checked in a moment</extracomment>
        <translation>等待中…</translation>
    </message>
    <message>
        <source>Switched off</source>
        <extracomment>A mirror that is not used</extracomment>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Needs your code</source>
        <extracomment>A mirror that has places in its address for values of the person, such as a code</extracomment>
        <translation>需要填写专属代码</translation>
    </message>
    <message>
        <source>No latency</source>
        <translation>无延迟数据</translation>
    </message>
    <message>
        <source>Speed not measured</source>
        <translation>未测速</translation>
    </message>
    <message>
        <source>No checks yet</source>
        <translation>尚无检测记录</translation>
    </message>
    <message>
        <source>No speed</source>
        <translation>无速度数据</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Converts the image names in any text to names on mirrors that work.</source>
        <translation>把任意文本中的镜像名转换为可用镜像站上的名称。</translation>
    </message>
    <message>
        <source>Use this catalogue of mirrors in place of the built-in one.</source>
        <translation>使用这份镜像站列表代替内置列表。</translation>
    </message>
    <message>
        <source>file</source>
        <comment>value of an option</comment>
        <translation>文件</translation>
    </message>
    <message>
        <source>Send nothing to any mirror by itself.</source>
        <translation>不主动向任何镜像站发送请求。</translation>
    </message>
    <message>
        <source>Text to open on the Convert page.</source>
        <translation>在“转换”页中打开的文本。</translation>
    </message>
    <message>
        <source>Jingtai</source>
        <translation>镜台</translation>
    </message>
    <message>
        <source>%1 The built-in catalogue is in use.</source>
        <extracomment>%1 a sentence about a file</extracomment>
        <translation>%1现使用内置列表。</translation>
    </message>
</context>
<context>
    <name>MirrorCells</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Two things said one after the other, such as a name and an address</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Yours</source>
        <extracomment>A mirror that the person added</extracomment>
        <translation>自有</translation>
    </message>
</context>
<context>
    <name>MirrorFactsText</name>
    <message>
        <source>Any registry</source>
        <translation>任意仓库</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a list</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>No: it serves packages, not images.</source>
        <translation>不可以：它提供软件包，不提供镜像。</translation>
    </message>
    <message>
        <source>No: registry-mirrors is for docker.io alone.</source>
        <translation>不可以：registry-mirrors 只用于 docker.io。</translation>
    </message>
    <message>
        <source>Yes, once its code is given.</source>
        <translation>填写专属代码后可以。</translation>
    </message>
    <message>
        <source>It could stand there, but it is said to be closed.</source>
        <translation>本可以，但据称已关闭。</translation>
    </message>
    <message>
        <source>Yes, in registry-mirrors.</source>
        <translation>可以写入 registry-mirrors。</translation>
    </message>
    <message>
        <source>It is switched off: the automatic choice passes it by.</source>
        <translation>已停用：自动选择时会跳过它。</translation>
    </message>
    <message>
        <source>To use it, enter: %1.</source>
        <extracomment>%1 what the person must give, such as &quot;Your accelerator&apos;s code&quot;</extracomment>
        <translation>使用前请填写：%1。</translation>
    </message>
    <message>
        <source>These are copies uploaded by others: digests may differ, and nobody vouches for them. For production, push what you need to a registry of your own.</source>
        <translation>这些是第三方上传的副本：摘要可能不同，也没有人为其担保。用于生产时，请将所需镜像推送到自己的仓库。</translation>
    </message>
    <message>
        <source>Its connection is not encrypted: anyone on the way can change what you pull.</source>
        <translation>连接未加密：途中任何人都能篡改您拉取的内容。</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>源仓库</translation>
    </message>
    <message>
        <source>Rule</source>
        <extracomment>Fact: what becomes of a name</extracomment>
        <translation>规则</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限制</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) a minute</source>
        <translation>
            <numerusform>每分钟 %n 次请求</numerusform>
        </translation>
    </message>
    <message>
        <source>daemon.json</source>
        <extracomment>Fact: whether a mirror may stand in the file of this name</extracomment>
        <translation>daemon.json</translation>
    </message>
    <message>
        <source>not given</source>
        <extracomment>A value that was not given yet</extracomment>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Home page</source>
        <translation>主页</translation>
    </message>
    <message>
        <source>Listed by</source>
        <extracomment>Fact: who put a mirror into the list</extracomment>
        <translation>收录于</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您自己的列表</translation>
    </message>
    <message>
        <source>The catalogue of this program</source>
        <translation>本程序内置的列表</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 name of a fact (&quot;Address&quot;), %2 its value</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Claim</source>
        <extracomment>Fact: what is said about a mirror, when, and by whom</extracomment>
        <translation>据称状态</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source>The registry itself, asked without a mirror: where it works from here, no mirror is needed.</source>
        <translation>不经镜像站，直接访问源仓库：如果这里能直连，就不需要镜像站。</translation>
    </message>
    <message>
        <source>No: there a mirror must have all of Docker Hub at the root of its host.</source>
        <translation>不可以：registry-mirrors 要求镜像站在主机根路径提供整个 Docker Hub。</translation>
    </message>
</context>
<context>
    <name>MirrorListsText</name>
    <message>
        <source>Mirror</source>
        <translation>镜像站</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>源仓库</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>据称状态</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
</context>
<context>
    <name>MirrorTransfer</name>
    <message numerus="yes">
        <source>%n mirror(s) exported to “%1”.</source>
        <extracomment>%1 name of a file</extracomment>
        <translation>
            <numerusform>已将 %n 个镜像站导出到“%1”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registr(y/ies) taken from the file.</source>
        <translation>
            <numerusform>从文件中导入了 %n 个仓库。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list has all mirrors of “%1” already.</source>
        <extracomment>%1 name of a file</extracomment>
        <translation>“%1”中的镜像站都已在列表中。</translation>
    </message>
    <message>
        <source>There are no mirrors in “%1”.</source>
        <extracomment>%1 name of a file</extracomment>
        <translation>“%1”中没有镜像站。</translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) added.</source>
        <translation>
            <numerusform>已添加 %n 个镜像站。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) replaced.</source>
        <translation>
            <numerusform>已替换 %n 个镜像站。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <extracomment>%1 “12 mirrors added”, %2 “3 replaced”</extracomment>
        <translation>%1，%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) added</source>
        <translation>
            <numerusform>已添加 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <extracomment>Mirrors, behind a comma</extracomment>
        <translation>
            <numerusform>替换 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MirrorUpstreamsText</name>
    <message>
        <source>Any registry</source>
        <translation>任意仓库</translation>
    </message>
    <message>
        <source>Docker CE packages</source>
        <translation>Docker CE 软件包</translation>
    </message>
    <message>
        <source>Kubernetes packages</source>
        <translation>Kubernetes 软件包</translation>
    </message>
    <message>
        <source>Packages of %1</source>
        <extracomment>%1 what is packaged, such as &quot;docker-ce&quot;</extracomment>
        <translation>%1 软件包</translation>
    </message>
</context>
<context>
    <name>MirrorWordingText</name>
    <message>
        <source>It is said to serve only some, or only from some places.</source>
        <translation>据称只提供部分内容，或只在部分地区可用。</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date format</comment>
        <extracomment>Format of a day in a sentence</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>date format</comment>
        <extracomment>Format of a month in a sentence</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>yyyy</source>
        <comment>date format</comment>
        <extracomment>Format of a year that stands alone</extracomment>
        <translation>yyyy年</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 what is claimed (&quot;Claimed to work&quot;), %2 when (&quot;September 2026&quot;)</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>It is said to serve only machines inside its own cloud.</source>
        <translation>据称只能在其云内网使用。</translation>
    </message>
    <message>
        <source>It is said to be closed, and is checked only when you ask for it: its name may have a new owner.</source>
        <translation>据称已关闭，域名可能已易主，因此仅在您要求时检测。</translation>
    </message>
    <message>
        <source>Nothing is known of it yet. Check it to see whether it works from here.</source>
        <translation>目前对它一无所知。检测后即可知道从本机是否可用。</translation>
    </message>
    <message>
        <source>It is said to work.</source>
        <translation>据称可用。</translation>
    </message>
</context>
<context>
    <name>MirrorsText</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 what is said of a mirror, %2 the date of it</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Lists the mirrors of the catalogue: the built-in one with your own laid over it.</source>
        <translation>列出列表中的镜像站：内置列表，并叠加您自己的列表。</translation>
    </message>
    <message>
        <source>List this catalogue instead.</source>
        <translation>改为列出此列表文件。</translation>
    </message>
    <message>
        <source>Write one JSON object for each mirror.</source>
        <translation>为每个镜像站输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Checks whether a catalogue file keeps to the format. Exit 1 if it does not, with the place and the reason.</source>
        <translation>检查列表文件是否符合格式。若不符合，则给出位置和原因，退出状态为 1。</translation>
    </message>
    <message>
        <source>The catalogue file.</source>
        <translation>列表文件。</translation>
    </message>
    <message>
        <source>Usage: jingtai-cli mirrors list [--catalog FILE] [--json]
       jingtai-cli mirrors check-catalog FILE
       jingtai-cli mirrors setup ID [--distribution D] [--version V] [--kubernetes v1.NN]
Lists the mirrors of the catalogue, checks a catalogue file, or writes the commands that set up packages from a mirror. Each has its own --help.
</source>
        <translation>用法：jingtai-cli mirrors list [--catalog FILE] [--json]
      jingtai-cli mirrors check-catalog FILE
      jingtai-cli mirrors setup ID [--distribution D] [--version V] [--kubernetes v1.NN]
列出列表中的镜像站、检查列表文件，或输出从镜像站安装软件包的命令。各命令均有 --help。
</translation>
    </message>
</context>
<context>
    <name>NameCheckWording</name>
    <message>
        <source>Found, comparing…</source>
        <translation>已找到，正在比对…</translation>
    </message>
    <message>
        <source>Found, same content</source>
        <translation>已找到，内容一致</translation>
    </message>
    <message>
        <source>Found, older content</source>
        <translation>已找到，内容较旧</translation>
    </message>
    <message>
        <source>Third-party copy, differs</source>
        <translation>第三方副本，内容不同</translation>
    </message>
    <message>
        <source>Found, different content</source>
        <translation>已找到，内容不同</translation>
    </message>
    <message>
        <source>Found, third-party copy</source>
        <translation>已找到，第三方副本</translation>
    </message>
    <message>
        <source>Found, not compared</source>
        <extracomment>The mirror has the image; there was nothing to compare its content with</extracomment>
        <translation>已找到，未比对</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>没有此镜像</translation>
    </message>
    <message>
        <source>Wrong digest</source>
        <extracomment>What a mirror serves does not have the digest that it says it has</extracomment>
        <translation>摘要不符</translation>
    </message>
    <message>
        <source>Its content has the digest that the name asks for.</source>
        <translation>其内容与名称中的摘要一致。</translation>
    </message>
    <message>
        <source>Its content is not that of the original: somebody else uploaded this copy, and nobody vouches for it.</source>
        <translation>其内容与原镜像不同：该副本由第三方上传，无人为其担保。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>%1, %2 has it</source>
        <extracomment>%1 &quot;Not there&quot; or another verdict, %2 title of a mirror</extracomment>
        <translation>%1，%2有</translation>
    </message>
    <message>
        <source>%1, asking others…</source>
        <extracomment>%1 &quot;Not there&quot; or another verdict; other mirrors are being asked</extracomment>
        <translation>%1，正在询问其他镜像站…</translation>
    </message>
    <message>
        <source>%1 is being asked for it.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>正在向%1查询。</translation>
    </message>
    <message>
        <source>%1 has it.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>%1有此镜像。</translation>
    </message>
    <message>
        <source>%1 does not have it (status %2).</source>
        <extracomment>%1 title of a mirror, %2 HTTP status</extracomment>
        <translation>%1 没有此镜像（状态码 %2）。</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>%1 title of a mirror, %2 a verdict such as &quot;Timed out&quot;, %3 a sentence</extracomment>
        <translation>%1：%2。%3</translation>
    </message>
    <message>
        <source>Other mirrors are being asked.</source>
        <translation>正在询问其他镜像站。</translation>
    </message>
    <message>
        <source>No other mirror was found to have it.</source>
        <translation>未发现其他镜像站有此镜像。</translation>
    </message>
    <message>
        <source>%1 has it, with the right content: %2</source>
        <extracomment>%1 title of a mirror, %2 name of an image on it</extracomment>
        <translation>%1有此镜像，内容一致：%2</translation>
    </message>
    <message>
        <source>%1 has it, with other content than the original&apos;s: %2</source>
        <extracomment>%1 title of a mirror, %2 name of an image on it</extracomment>
        <translation>%1有此镜像，但内容与原镜像不同：%2</translation>
    </message>
    <message>
        <source>%1 has it: %2</source>
        <extracomment>%1 title of a mirror, %2 name of an image on it</extracomment>
        <translation>%1有此镜像：%2</translation>
    </message>
    <message>
        <source>The first %1 names were checked, %2 more were not.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>只检查了前 %1 个名称，另有 %2 个未检查。</translation>
    </message>
</context>
<context>
    <name>NoteWording</name>
    <message>
        <source>It is on the mirror %1 already and stays.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>它已在镜像站“%1”上，保持不变。</translation>
    </message>
    <message>
        <source>It is on no mirror of the catalogue and stays.</source>
        <translation>它不在列表中的任何镜像站上，保持不变。</translation>
    </message>
    <message>
        <source>The catalogue has no mirror of %1. Add one to a catalogue of your own, or pull it from there.</source>
        <extracomment>%1 registry</extracomment>
        <translation>列表中没有 %1 的镜像站。请在您自己的列表中添加一个，或者从原处拉取。</translation>
    </message>
    <message>
        <source>None of the chosen mirrors serves %1. Choose one that does, or leave the choice to the program.</source>
        <extracomment>%1 registry</extracomment>
        <translation>所选的镜像站都不服务 %1。请选择服务它的镜像站，或者由程序选择。</translation>
    </message>
    <message>
        <source>Each known mirror of %1 is closed, switched off, answers only inside its own cloud, or wants a value from you. Choose one by hand, or add one of your own.</source>
        <extracomment>%1 registry</extracomment>
        <translation>%1 的已知镜像站要么已关闭或已停用，要么只在自家云内应答，要么需要您提供参数。请手动选择一个，或添加自己的镜像站。</translation>
    </message>
    <message>
        <source>Names of %1 stay, as chosen.</source>
        <extracomment>%1 registry</extracomment>
        <translation>按所选，%1 的名称保持不变。</translation>
    </message>
    <message>
        <source>%1 is a private registry; its names stay.</source>
        <extracomment>%1 host of a registry</extracomment>
        <translation>%1 是私有仓库，其名称保持不变。</translation>
    </message>
    <message>
        <source>The mirror wants a value for %1, which is not given. Give it.</source>
        <extracomment>%1 mirror and parameter, such as aliyun.user_code</extracomment>
        <translation>镜像站需要 %1 的值，但没有给出。请给出。</translation>
    </message>
    <message>
        <source>The value given for %1 is not one that the mirror takes. Correct it.</source>
        <extracomment>%1 mirror and parameter, such as aliyun.user_code</extracomment>
        <translation>镜像站不接受给 %1 的值。请改正。</translation>
    </message>
    <message>
        <source>It stays, because “%1” would come out, which is no image name. Check the rule of the mirror.</source>
        <extracomment>%1 what came out</extracomment>
        <translation>它保持不变，因为转换结果“%1”不是镜像名。请检查镜像站的规则。</translation>
    </message>
    <message>
        <source>It is on %1, which is closed or does not answer, and nothing else in the catalogue serves it. Add a mirror to a catalogue of your own, or pull the original.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>它在“%1”上，该站已关闭或不应答，而列表中没有其他镜像站提供它。请在您自己的列表中添加镜像站，或者拉取原名。</translation>
    </message>
    <message>
        <source>It is on %1, which you switched off, and no other mirror serves it. Switch that one on again, or pull the original.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>它在您已停用的“%1”上，而没有其他镜像站提供它。请重新启用该镜像站，或拉取原镜像。</translation>
    </message>
    <message>
        <source>It names what is built here, not what is pulled, and stays.</source>
        <translation>它是在此构建的镜像的名称，不会被拉取，保持不变。</translation>
    </message>
    <message>
        <source>A variable stands in its tag, so the name stays. To use the mirror, write %1 in front of the tag.</source>
        <extracomment>%1 a repository on a mirror</extracomment>
        <translation>标签中含有变量，名称保持不变。要使用镜像站，请把标签前的部分改为 %1。</translation>
    </message>
    <message>
        <source>Kustomize looks for this name, so it stays. Add “newName: %1” below it.</source>
        <extracomment>%1 image name; newName is a word of the file format</extracomment>
        <translation>Kustomize 要查找此名称，因此保持不变。请在其下添加“newName: %1”。</translation>
    </message>
    <message>
        <source>%1 is said to be closed. Choose another mirror if pulling fails.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>据称“%1”已关闭。若拉取失败，请另选镜像站。</translation>
    </message>
    <message>
        <source>You switched %1 off; it is used because you chose it here.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>您已停用“%1”；因为在此处选择了它，所以仍然使用。</translation>
    </message>
    <message>
        <source>%1 answers only inside its own cloud. Choose another mirror elsewhere.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>“%1”只在其自家云内应答。在别处请另选镜像站。</translation>
    </message>
    <message>
        <source>%1 is said to work with limits. Choose another mirror if pulling fails.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>据称“%1”有限制地可用。若拉取失败，请另选镜像站。</translation>
    </message>
    <message>
        <source>%1 serves only what is on its allow-list. Choose another mirror if it refuses.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>“%1”只提供其白名单上的镜像。若被拒绝，请另选镜像站。</translation>
    </message>
    <message>
        <source>%1 wants a registration. Log in before pulling.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>“%1”需要注册。请先登录再拉取。</translation>
    </message>
    <message>
        <source>%1 holds copies uploaded by a third party: digests may differ and nobody vouches for them. For production, push the images to a registry of your own.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>“%1”上是第三方上传的副本：摘要可能不同，也无人担保。生产环境请把镜像推送到您自己的仓库。</translation>
    </message>
    <message>
        <source>%1 is run by a private person, and nobody vouches for it. Compare digests before you rely on it.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>“%1”由个人运营，无人担保。在依赖它之前请核对摘要。</translation>
    </message>
    <message>
        <source>The name was on %1, which is closed or does not answer, so its original was converted.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>此名称在“%1”上，该站已关闭或不应答，因此转换的是其原名。</translation>
    </message>
    <message>
        <source>The name was on %1, which you switched off, so its original was converted.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>该名称在您已停用的“%1”上，因此改为转换它的原名。</translation>
    </message>
    <message>
        <source>It may also come from: %1.</source>
        <extracomment>%1 image names</extracomment>
        <translation>它也可能来自：%1。</translation>
    </message>
    <message>
        <source>The mirror keeps only the last part of a name, so the path of this original is a guess. Check it.</source>
        <translation>镜像站只保留名称的最后一部分，因此原名的路径是推测的。请核对。</translation>
    </message>
    <message>
        <source>It was taken for the same name on %1.</source>
        <extracomment>%1 registry</extracomment>
        <translation>它被视为 %1 上的同名镜像。</translation>
    </message>
    <message>
        <source>“%1” is no image name; the name that is meant was taken.</source>
        <extracomment>%1 what was written</extracomment>
        <translation>“%1”不是镜像名，已采用其所指的名称。</translation>
    </message>
    <message>
        <source>On %1 the official images have “library/” before their names, so a name such as nginx must be written library/nginx. Check the names that this setting is used with.</source>
        <extracomment>%1 registry</extracomment>
        <translation>在 %1 上，官方镜像的名称前有“library/”，因此 nginx 这样的名称须写作 library/nginx。请检查与此设置一起使用的名称。</translation>
    </message>
    <message>
        <source>The pause image stands in no manifest. Set it in the container engine as well (containerd: sandbox_image, CRI-O: pause_image, cri-dockerd: --pod-infra-container-image).</source>
        <translation>pause 镜像不出现在任何清单中。请同时在容器引擎中设置（containerd：sandbox_image，CRI-O：pause_image，cri-dockerd：--pod-infra-container-image）。</translation>
    </message>
    <message>
        <source>It is pulled by digest, and a digest cannot be given as a tag. Use the name with its digest.</source>
        <translation>它按摘要拉取，而摘要不能作为标签。请使用带摘要的名称。</translation>
    </message>
    <message>
        <source>crictl cannot tag. To have the original name too, run: %1</source>
        <extracomment>%1 a command</extracomment>
        <translation>crictl 不能打标签。若也需要原名，请运行：%1</translation>
    </message>
    <message>
        <source>It has no tag, so “latest” is pulled, which may be old on a mirror. Name a version.</source>
        <translation>它没有标签，因此拉取“latest”，镜像站上的可能较旧。请写明版本。</translation>
    </message>
    <message>
        <source>skopeo takes no tag beside a digest, so it is copied by digest.</source>
        <translation>skopeo 不接受标签与摘要并存，因此按摘要复制。</translation>
    </message>
    <message>
        <source>Names that stay for lack of a mirror: %1 (%2). Run with --verbose for the reasons.</source>
        <extracomment>%1 a number, %2 some of the image names; --verbose is an option</extracomment>
        <translation>因没有镜像站而保持不变的名称：%1 个（%2）。加上 --verbose 可查看原因。</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the items of a list</extracomment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>NoticeWording</name>
    <message>
        <source>Applied and confirmed</source>
        <translation>已应用并确认</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Saved, a restart is needed</source>
        <translation>已保存，需要重启</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>未应用</translation>
    </message>
    <message>
        <source>Not taken; all is as before</source>
        <translation>未被接受，一切恢复原状</translation>
    </message>
    <message>
        <source>Not taken; Docker needs a restart to be as before</source>
        <translation>未被接受；需要重启 Docker 才能恢复原状</translation>
    </message>
    <message>
        <source>Docker is not running</source>
        <translation>Docker 未运行</translation>
    </message>
    <message>
        <source>The new file could not be taken back</source>
        <translation>新文件无法撤回</translation>
    </message>
    <message>
        <source>The part of this program that may write system files is not installed. Run these commands instead. Nothing was changed.</source>
        <translation>本程序用于写入系统文件的组件未安装。请改为执行以下命令。未做任何更改。</translation>
    </message>
    <message>
        <source>The part of this program that may write system files could be changed by others than root and is not used. Install the program anew, or run these commands. Nothing was changed.</source>
        <translation>本程序用于写入系统文件的组件可被 root 以外的用户修改，因此不予使用。请重新安装本程序，或执行以下命令。未做任何更改。</translation>
    </message>
    <message>
        <source>The system cannot ask for a password here: pkexec is missing. Install polkit, or run these commands. Nothing was changed.</source>
        <translation>系统无法在此要求输入密码：缺少 pkexec。请安装 polkit，或执行以下命令。未做任何更改。</translation>
    </message>
    <message>
        <source>The question for the password was closed. Nothing was changed.</source>
        <translation>密码对话框已关闭。未做任何更改。</translation>
    </message>
    <message>
        <source>You are not allowed to change the settings of Docker, or the password was wrong. Nothing was changed.</source>
        <translation>您无权更改 Docker 的设置，或密码错误。未做任何更改。</translation>
    </message>
    <message>
        <source>Nobody is there to ask for the password. Start the authentication agent of your desktop, or run these commands. Nothing was changed.</source>
        <translation>没有可用的密码询问程序。请启动桌面的认证代理，或执行以下命令。未做任何更改。</translation>
    </message>
    <message>
        <source>The part of this program that writes system files failed. Look at the file before you try again.</source>
        <translation>本程序用于写入系统文件的组件出错。请先查看该文件，再重试。</translation>
    </message>
    <message>
        <source>To be done in a terminal</source>
        <translation>请在终端中执行</translation>
    </message>
    <message>
        <source>This program cannot write “%1”. Run these commands, then look at it here again.</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>本程序无法写入“%1”。请执行以下命令，然后回到这里查看。</translation>
    </message>
    <message>
        <source>“%1” is saved. Open Docker Desktop, Settings, Docker Engine, and press “Apply &amp; restart” there.</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>“%1”已保存。请打开 Docker Desktop 的 Settings → Docker Engine，点击“Apply &amp; restart”。</translation>
    </message>
    <message>
        <source>Docker&apos;s own check refuses the file. Correct it. Nothing was changed.</source>
        <translation>Docker 自身的检查拒绝了该文件，请改正。未做任何更改。</translation>
    </message>
    <message>
        <source>Pulled</source>
        <translation>已拉取</translation>
    </message>
    <message>
        <source>Docker pulled %1 in %2 s.</source>
        <extracomment>%1 name of an image, %2 seconds</extracomment>
        <translation>Docker 用 %2 秒拉取了 %1。</translation>
    </message>
    <message>
        <source>Not pulled</source>
        <translation>未能拉取</translation>
    </message>
    <message>
        <source>Docker could not pull %1. %2</source>
        <extracomment>%1 name of an image, %2 a sentence with the reason</extracomment>
        <translation>Docker 无法拉取 %1。%2</translation>
    </message>
    <message>
        <source>The file was changed meanwhile</source>
        <translation>文件在此期间已被修改</translation>
    </message>
    <message>
        <source>Somebody else changed it since it was read, and your changes are not applied yet. Compare the two, then choose what is to stay.</source>
        <translation>读取之后，其他程序或用户修改了该文件，而您的更改尚未应用。请比较两者，再选择保留哪一个。</translation>
    </message>
</context>
<context>
    <name>PackageSetupText</name>
    <message>
        <source>The key that the packages are signed with</source>
        <translation>软件包的签名密钥</translation>
    </message>
    <message>
        <source>The repository</source>
        <translation>软件源</translation>
    </message>
    <message>
        <source>The packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>The distribution “%1” is not known. Use one of: %2.</source>
        <extracomment>%1 what was written, %2 the distributions that are known</extracomment>
        <translation>未知的发行版“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>There are no packages for the version “%1”. Use one of: %2.</source>
        <extracomment>%1 what was written, %2 the versions of a distribution that are known</extracomment>
        <translation>没有适用于版本“%1”的软件包。可用的有：%2。</translation>
    </message>
    <message>
        <source>%1 has one repository for all versions. Leave the version of the packages out.</source>
        <extracomment>%1 packages, such as Docker CE</extracomment>
        <translation>%1的所有版本共用一个软件源。请去掉软件包的版本。</translation>
    </message>
    <message>
        <source>“%1” is no version that has packages. Write it as %2.</source>
        <extracomment>%1 what was written, %2 a version</extracomment>
        <translation>没有版本“%1”的软件包。请写成 %2 这样的形式。</translation>
    </message>
    <message>
        <source>This mirror&apos;s tree gets no version after %1 any more. Take another mirror of the same packages.</source>
        <extracomment>%1 a version</extracomment>
        <translation>该镜像站的目录停留在 %1，不再更新。请选择同类软件包的其他镜像站。</translation>
    </message>
    <message>
        <source>The address of this mirror wants a value from you. Enter it first.</source>
        <translation>该镜像站的地址需要您提供一个值。请先填写。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A version of a distribution: %1 its number, %2 its name</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>ParameterDraft</name>
    <message>
        <source>Write the value.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>The mirror takes no such value. It has the form %1.</source>
        <extracomment>%1 a regular expression</extracomment>
        <translation>镜像站不接受这样的值。其格式为 %1。</translation>
    </message>
    <message>
        <source>It has %1 characters of %2.</source>
        <extracomment>%1 and %2 are numbers, %3 the characters that are allowed, such as a–z, 0–9</extracomment>
        <translation>由 %1 个字符组成，可用 %2。</translation>
    </message>
    <message>
        <source>It has characters of %1.</source>
        <translation>可用的字符：%1。</translation>
    </message>
    <message>
        <source>It has %1 to %2 characters of %3.</source>
        <translation>由 %1 到 %2 个字符组成，可用 %3。</translation>
    </message>
    <message>
        <source>It cannot have %1.</source>
        <extracomment>%1 a character</extracomment>
        <translation>其中不能有%1。</translation>
    </message>
    <message>
        <source>%1 of at least %2 characters so far.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>已输入 %1 个字符，至少需要 %2 个。</translation>
    </message>
    <message>
        <source>It is too long.</source>
        <translation>太长了。</translation>
    </message>
</context>
<context>
    <name>ParseText</name>
    <message>
        <source>line %1: %2</source>
        <extracomment>%1 number of the line, %2 a sentence about it</extracomment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 Did you mean “%2”?</source>
        <extracomment>%1 a sentence about a name, %2 the name that was probably meant</extracomment>
        <translation>%1您是指“%2”吗？</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1 an image name, %2 a sentence about it</extracomment>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>Says what each line of the input means as an image name. Names come out in full, one a line; what is wrong with a line is told on standard error. Exit 1 if any line is no name.</source>
        <translation>说明输入的每一行作为镜像名的含义。名称以完整形式逐行输出；某行的问题在标准错误上说明。若有任何一行不是镜像名，则退出状态为 1。</translation>
    </message>
    <message>
        <source>Write one JSON object for each line.</source>
        <translation>为每一行输出一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Read each line as a JSON string, for names with control characters.</source>
        <translation>把每一行作为 JSON 字符串读取，用于带有控制字符的名称。</translation>
    </message>
    <message>
        <source>The names, one a line; standard input if it is left out.</source>
        <translation>镜像名，每行一个；省略则读取标准输入。</translation>
    </message>
</context>
<context>
    <name>PreferenceMenus</name>
    <message>
        <source>System</source>
        <comment>language</comment>
        <extracomment>The language of the system</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>System</source>
        <comment>theme</comment>
        <extracomment>Light or dark as the desktop is</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <comment>language</comment>
        <extracomment>The language of the system</extracomment>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <comment>theme</comment>
        <extracomment>Light or dark as the desktop is</extracomment>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>checks</comment>
        <extracomment>Checks that begin by themselves</extracomment>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>Every %n min</source>
        <translation>
            <numerusform>每 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Containers keep running during the restart: live restore is on.</source>
        <translation>重启期间容器继续运行：已启用 live restore。</translation>
    </message>
    <message>
        <source>No container is running that a restart would stop.</source>
        <translation>没有正在运行、会因重启而停止的容器。</translation>
    </message>
    <message numerus="yes">
        <source>The restart stops %n running container(s). Those with a restart policy start again.</source>
        <translation>
            <numerusform>重启会停止 %n 个正在运行的容器，设有重启策略的会重新启动。</numerusform>
        </translation>
    </message>
    <message>
        <source>A restart stops all running containers. Those with a restart policy start again.</source>
        <translation>重启会停止所有正在运行的容器，设有重启策略的会重新启动。</translation>
    </message>
    <message>
        <source>The system asks for the password of an administrator once.</source>
        <translation>系统会要求输入一次管理员密码。</translation>
    </message>
    <message>
        <source>This program cannot write the file: the commands that do it are shown, to be run in a terminal.</source>
        <translation>本程序无法写入该文件：将显示可在终端中执行的命令。</translation>
    </message>
    <message>
        <source>Docker Desktop takes it over with its own button “Apply &amp; restart”.</source>
        <translation>需在 Docker Desktop 中点击“Apply &amp; restart”使其生效。</translation>
    </message>
    <message>
        <source>No setting changes: only how the file is written.</source>
        <translation>设置没有变化，只是文件的写法不同。</translation>
    </message>
    <message>
        <source>Docker is not running; the settings are in force at its next start.</source>
        <translation>Docker 未运行；设置将在下次启动时生效。</translation>
    </message>
    <message>
        <source>The file is written and nothing else: no Docker is known that reads it.</source>
        <translation>只写入文件：不知道有哪个 Docker 读取它。</translation>
    </message>
    <message>
        <source>Docker reads its settings again. Containers keep running.</source>
        <translation>Docker 会重新读取设置，容器继续运行。</translation>
    </message>
    <message>
        <source>Docker is asked whether it goes by them. If not, the old file is put back.</source>
        <translation>随后会向 Docker 确认是否生效；若未生效，则恢复旧文件。</translation>
    </message>
    <message>
        <source>Docker must be restarted for: %1.</source>
        <extracomment>%1 names of settings, with commas between them</extracomment>
        <translation>以下设置需要重启 Docker：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged line(s)</source>
        <translation>
            <numerusform>%n 行未更改</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is replaced as a whole or not at all. The old one is kept beside it as a backup.</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>“%1”要么整个替换，要么保持不变；旧文件会在旁边留作备份。</translation>
    </message>
    <message>
        <source>“%1” is made anew.</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>将新建“%1”。</translation>
    </message>
    <message>
        <source>No changes</source>
        <translation>没有更改</translation>
    </message>
    <message>
        <source>No setting changes, only how the file is written</source>
        <translation>设置没有变化，只是文件的写法不同</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n 处更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), in force at the next start of Docker</source>
        <translation>
            <numerusform>%n 处更改，将在 Docker 下次启动时生效</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), a reload is enough, containers keep running</source>
        <translation>
            <numerusform>%n 处更改，重新加载即可，容器继续运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), Docker must be restarted</source>
        <translation>
            <numerusform>%n 处更改，需要重启 Docker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), Docker must be restarted, which stops containers</source>
        <translation>
            <numerusform>%n 处更改，需要重启 Docker，会停止容器</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProbeWording</name>
    <message>
        <source>It says that there were too many requests (status %1), for %2 more seconds.</source>
        <extracomment>%1 HTTP status, %2 seconds</extracomment>
        <translation>镜像站答复请求过多（状态码 %1），%2 秒后恢复。</translation>
    </message>
    <message>
        <source>It says that there were too many requests (status %1).</source>
        <extracomment>%1 HTTP status</extracomment>
        <translation>镜像站答复请求过多（状态码 %1）。</translation>
    </message>
    <message>
        <source>It reports an error of its own, status %1.</source>
        <extracomment>%1 HTTP status</extracomment>
        <translation>服务器报告自身出错（状态码 %1）。</translation>
    </message>
    <message>
        <source>It does not have what was asked for (status %1).</source>
        <extracomment>%1 HTTP status</extracomment>
        <translation>没有所请求的内容（状态码 %1）。</translation>
    </message>
    <message>
        <source>It does not answer as a registry does (status %1).</source>
        <extracomment>%1 HTTP status</extracomment>
        <translation>应答不像仓库的应答（状态码 %1）。</translation>
    </message>
    <message>
        <source>The certificate of “%1” expired on %2.</source>
        <extracomment>%1 whose certificate, %2 date</extracomment>
        <translation>“%1”的证书已于 %2 过期。</translation>
    </message>
    <message>
        <source>The certificate of “%1” is not yet valid; it begins on %2.</source>
        <extracomment>%1 whose certificate, %2 date</extracomment>
        <translation>“%1”的证书尚未生效，生效日期为 %2。</translation>
    </message>
    <message>
        <source>The certificate of “%1” is self-signed (valid from %2 to %3).</source>
        <extracomment>%1 whose certificate, %2 and %3 dates</extracomment>
        <translation>“%1”的证书是自签名的（有效期 %2 至 %3）。</translation>
    </message>
    <message>
        <source>The certificate of “%1” is by an unknown issuer, “%2” (valid from %3 to %4).</source>
        <extracomment>%1 whose certificate, %2 who issued it, %3 and %4 dates</extracomment>
        <translation>“%1”的证书由未知的颁发者“%2”签发（有效期 %3 至 %4）。</translation>
    </message>
    <message>
        <source>The certificate is for another host, “%1” (valid from %2 to %3).</source>
        <extracomment>%1 whose certificate, %2 and %3 dates</extracomment>
        <translation>证书属于另一主机“%1”（有效期 %2 至 %3）。</translation>
    </message>
    <message>
        <source>The certificate of “%1” cannot be trusted: %2.</source>
        <extracomment>%1 whose certificate, %2 the words of the TLS library, in English</extracomment>
        <translation>“%1”的证书不可信：%2。</translation>
    </message>
    <message>
        <source>If that date looks right, check the clock of this computer.</source>
        <translation>如果这个日期看起来没有问题，请检查本机的时钟。</translation>
    </message>
    <message>
        <source>Nothing is known that it could be asked for.</source>
        <translation>不知道可以向它请求什么镜像。</translation>
    </message>
    <message>
        <source>Use it with containerd, or with Docker&apos;s containerd image store; other clients cannot pull from it.</source>
        <translation>可用于 containerd 或 Docker 的 containerd 镜像存储；其他客户端无法从它拉取。</translation>
    </message>
    <message>
        <source>A pull of that would fail here. Use another mirror.</source>
        <translation>从这里拉取会失败。请改用其他镜像站。</translation>
    </message>
    <message>
        <source>It may serve only some images, or only some networks. Use another mirror, or ask its operator.</source>
        <translation>可能只提供部分镜像，或只服务部分网络。请改用其他镜像站，或询问其运营者。</translation>
    </message>
    <message>
        <source>A pull would fail now. Wait, or use another mirror.</source>
        <translation>现在拉取会失败。请等待，或改用其他镜像站。</translation>
    </message>
    <message>
        <source>A pull without a login would fail. Use another mirror, or log in if you have an account there.</source>
        <translation>不登录就拉取会失败。请改用其他镜像站；若有其账号，请登录。</translation>
    </message>
    <message>
        <source>Give the value; the operator&apos;s web site has it.</source>
        <translation>请给出该值；可在运营者的网站上找到。</translation>
    </message>
    <message>
        <source>No pull can work here. The service may have ended, or a login page of your network may stand in between. Use another mirror.</source>
        <translation>从这里无法拉取。服务可能已终止，也可能被所在网络的登录页拦截。请改用其他镜像站。</translation>
    </message>
    <message>
        <source>No pull works here, and the connection cannot be trusted. Use another mirror.</source>
        <translation>从这里无法拉取，连接也不可信。请改用其他镜像站。</translation>
    </message>
    <message>
        <source>The name service may be giving wrong answers. Use another mirror, or another name service.</source>
        <translation>域名解析服务可能给出了错误结果。请改用其他镜像站，或更换域名解析服务。</translation>
    </message>
    <message>
        <source>The mirror may be gone, or there is no connection to the network. Use another mirror.</source>
        <translation>镜像站可能已不存在，也可能没有网络连接。请改用其他镜像站。</translation>
    </message>
    <message>
        <source>A pull would fail. Try again later, or use another mirror.</source>
        <translation>拉取会失败。请稍后再试，或改用其他镜像站。</translation>
    </message>
    <message>
        <source>A pull would be slow or fail. Try again with more time, or use another mirror.</source>
        <translation>拉取会很慢或失败。请延长时限再试，或改用其他镜像站。</translation>
    </message>
    <message>
        <source>A pull would fail now. Try again later, or use another mirror.</source>
        <translation>现在拉取会失败。请稍后再试，或改用其他镜像站。</translation>
    </message>
    <message>
        <source>What it serves may be old, or not what you think it is. Do not use it before you know why.</source>
        <translation>提供的内容可能已过时，也可能不是您要的镜像。弄清原因之前请勿使用。</translation>
    </message>
    <message>
        <source>Its certificate ends on %1.</source>
        <extracomment>%1 date</extracomment>
        <translation>其证书将于 %1 到期。</translation>
    </message>
    <message>
        <source>A proxy on this computer stands in between.</source>
        <translation>中间经过本机的代理。</translation>
    </message>
    <message>
        <source>It was found at %1, inside a network.</source>
        <extracomment>%1 IP address</extracomment>
        <translation>地址 %1 位于内部网络。</translation>
    </message>
    <message>
        <source>It does not answer at /v2/ as a registry does: Docker and containerd pull all the same, skopeo and podman may refuse.</source>
        <translation>/v2/ 的应答不像仓库：Docker 和 containerd 仍可拉取，skopeo 和 podman 可能拒绝。</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>可以连通</translation>
    </message>
    <message>
        <source>Serves images</source>
        <translation>可提供镜像</translation>
    </message>
    <message>
        <source>Serves packages</source>
        <translation>可提供软件包</translation>
    </message>
    <message>
        <source>Answers, but not this image</source>
        <translation>有应答，但无此镜像</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>受限制</translation>
    </message>
    <message>
        <source>Limited (429)</source>
        <translation>已限流（429）</translation>
    </message>
    <message>
        <source>Needs an account</source>
        <translation>需要账号</translation>
    </message>
    <message>
        <source>Needs your code</source>
        <translation>需要您的代码</translation>
    </message>
    <message>
        <source>Not a registry</source>
        <translation>不是仓库</translation>
    </message>
    <message>
        <source>Certificate problem</source>
        <translation>证书有问题</translation>
    </message>
    <message>
        <source>Name not found</source>
        <translation>找不到域名</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Server error</source>
        <translation>服务器出错</translation>
    </message>
    <message>
        <source>Different content</source>
        <translation>内容不同</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>域名</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>有应答。</translation>
    </message>
    <message>
        <source>It serves its packages.</source>
        <translation>可提供软件包。</translation>
    </message>
    <message>
        <source>It serves the image that it was asked for.</source>
        <translation>可提供所请求的镜像。</translation>
    </message>
    <message>
        <source>Its address needs a value from you: %1.</source>
        <extracomment>%1 name of a parameter, such as user_code</extracomment>
        <translation>其地址需要您给出一个值：%1。</translation>
    </message>
    <message>
        <source>It was not asked, because it said before that there were too many requests; that ends in %1 seconds.</source>
        <extracomment>%1 seconds</extracomment>
        <translation>镜像站先前答复请求过多，因此未再请求；%1 秒后解除。</translation>
    </message>
    <message>
        <source>No address is known for its name.</source>
        <translation>其域名没有对应的地址。</translation>
    </message>
    <message>
        <source>Its name could not be looked up: %1.</source>
        <extracomment>%1 the words of the operating system</extracomment>
        <translation>无法解析其域名：%1。</translation>
    </message>
    <message>
        <source>Its name leads to %1, an address inside a network, and was not followed.</source>
        <extracomment>%1 IP address</extracomment>
        <translation>其域名指向内部网络地址 %1，未予连接。</translation>
    </message>
    <message>
        <source>Its name leads to %1, where nothing can be.</source>
        <extracomment>%1 IP address</extracomment>
        <translation>其域名指向 %1，这不是可用的地址。</translation>
    </message>
    <message>
        <source>The connection was refused.</source>
        <translation>连接被拒绝。</translation>
    </message>
    <message>
        <source>Its address cannot be reached.</source>
        <translation>无法到达其地址。</translation>
    </message>
    <message>
        <source>The connection was closed before an answer came.</source>
        <translation>连接在应答之前被关闭。</translation>
    </message>
    <message>
        <source>The connection failed: %1.</source>
        <extracomment>%1 the words of the operating system</extracomment>
        <translation>连接失败：%1。</translation>
    </message>
    <message>
        <source>It speaks only TLS 1.0 or 1.1, which are no longer safe.</source>
        <translation>只支持已不安全的 TLS 1.0 或 1.1。</translation>
    </message>
    <message>
        <source>It does not speak TLS on this port, but probably plain HTTP.</source>
        <translation>此端口不使用 TLS，可能是明文 HTTP。</translation>
    </message>
    <message>
        <source>TLS failed: %1.</source>
        <extracomment>%1 the words of the TLS library, in English</extracomment>
        <translation>TLS 失败：%1。</translation>
    </message>
    <message>
        <source>What it answers is not HTTP.</source>
        <translation>应答不是 HTTP。</translation>
    </message>
    <message>
        <source>The head of its answer cannot be read.</source>
        <translation>无法读懂其应答的头部。</translation>
    </message>
    <message>
        <source>The head of its answer is larger than 64 KiB.</source>
        <translation>其应答的头部超过 64 KiB。</translation>
    </message>
    <message>
        <source>It gives one interim answer (1xx) after the other.</source>
        <translation>不断发出临时应答（1xx）。</translation>
    </message>
    <message>
        <source>The length of its answer is told wrongly.</source>
        <translation>其应答的长度标注有误。</translation>
    </message>
    <message>
        <source>Its answer is cut into chunks wrongly.</source>
        <translation>其应答的分块有误。</translation>
    </message>
    <message>
        <source>Its answer is larger than anything that a registry says there.</source>
        <translation>其应答超出仓库在此处应有的大小。</translation>
    </message>
    <message>
        <source>Its answer ended in the middle.</source>
        <translation>其应答中途中断。</translation>
    </message>
    <message>
        <source>Its answer is compressed although that was not asked for.</source>
        <translation>其应答未经请求就被压缩。</translation>
    </message>
    <message>
        <source>It sends from one address to the next without an end.</source>
        <translation>不断地从一个地址重定向到另一个地址。</translation>
    </message>
    <message>
        <source>It sends on to an address without TLS, which was not followed: %1</source>
        <extracomment>%1 address</extracomment>
        <translation>重定向到不使用 TLS 的地址，未予跟随：%1</translation>
    </message>
    <message>
        <source>It sends on into an inner network, which was not followed: %1</source>
        <extracomment>%1 address</extracomment>
        <translation>重定向到内部网络，未予跟随：%1</translation>
    </message>
    <message>
        <source>It sends on to what is no address: %1</source>
        <extracomment>%1 what stands in place of an address</extracomment>
        <translation>重定向到的不是地址：%1</translation>
    </message>
    <message>
        <source>It answers with a web page.</source>
        <translation>应答是网页。</translation>
    </message>
    <message>
        <source>It wants to know who asks (status 401).</source>
        <translation>要求身份验证（状态码 401）。</translation>
    </message>
    <message>
        <source>%1 gives no token without a login.</source>
        <extracomment>%1 host</extracomment>
        <translation>不登录时 %1 不发放令牌。</translation>
    </message>
    <message>
        <source>It does not take the token that was given without a login.</source>
        <translation>不接受匿名获得的令牌。</translation>
    </message>
    <message>
        <source>What it serves in place of the image is no manifest.</source>
        <translation>提供的并非镜像清单。</translation>
    </message>
    <message>
        <source>It serves the image in the format of 2015 (schema 1), which engines no longer take.</source>
        <translation>提供的镜像是 2015 年的格式（schema 1），引擎已不再支持。</translation>
    </message>
    <message>
        <source>It serves the image only to clients that name its registry (ns=).</source>
        <translation>只向注明仓库（ns=）的客户端提供此镜像。</translation>
    </message>
    <message>
        <source>What it serves is not the file that was asked for.</source>
        <translation>提供的不是所请求的文件。</translation>
    </message>
    <message>
        <source>Mirrors that are said to be closed, not asked: %1. Name one with --mirror to check it all the same.</source>
        <extracomment>%1 a number; --mirror is an option</extracomment>
        <translation>据称已关闭、未检查的镜像站：%1。要检查，请用 --mirror 指明。</translation>
    </message>
    <message>
        <source>containerd can pull from it all the same, Docker cannot.</source>
        <translation>containerd 仍可从此处拉取，Docker 则不能。</translation>
    </message>
    <message>
        <source>The proxy %1 made no connection: %2.</source>
        <extracomment>%1 address of a proxy, %2 the words of the network library, in English</extracomment>
        <translation>代理 %1 未能建立连接：%2。</translation>
    </message>
    <message>
        <source>Mirrors are asked through the proxy %1.</source>
        <extracomment>%1 address of a proxy</extracomment>
        <translation>经由代理 %1 检查镜像站。</translation>
    </message>
    <message>
        <source>A pull gets the older image. Use another mirror where you need the newest.</source>
        <translation>拉取到的是较旧的镜像。需要最新版本时请改用其他镜像站。</translation>
    </message>
    <message>
        <source>Nothing says which image of a registry its content should be.</source>
        <translation>无从得知其内容应与仓库中的哪个镜像一致，因此未作比对。</translation>
    </message>
    <message>
        <source>Neither the registry itself nor another mirror could be asked what the content should be.</source>
        <translation>无法向源仓库或其他镜像站查询内容应当是什么。</translation>
    </message>
    <message>
        <source>The registry itself could not be asked what the content should be, and the mirrors disagree.</source>
        <translation>无法向源仓库查询内容应当是什么，各镜像站的内容又不一致。</translation>
    </message>
    <message>
        <source>The registry itself could not be asked; another mirror has the same content.</source>
        <translation>无法向源仓库查询；另一个镜像站的内容与其一致。</translation>
    </message>
    <message>
        <source>Its content is the same as on %1.</source>
        <extracomment>%1 registry</extracomment>
        <translation>其内容与 %1 上的一致。</translation>
    </message>
    <message>
        <source>Its content is what the registry had before.</source>
        <translation>其内容是源仓库以前的版本。</translation>
    </message>
    <message>
        <source>Its content is what %1 had before; a newer one is there now.</source>
        <extracomment>%1 registry</extracomment>
        <translation>其内容是 %1 以前的版本，源仓库上已有更新的版本。</translation>
    </message>
    <message>
        <source>It refused the request (status %1).</source>
        <extracomment>%1 HTTP status</extracomment>
        <translation>拒绝了这一请求（状态码 %1）。</translation>
    </message>
    <message>
        <source>Check the network connection of this computer, then check again.</source>
        <translation>请检查本机的网络连接，然后重新检测。</translation>
    </message>
    <message>
        <source>The name service does not answer.</source>
        <translation>域名解析服务没有应答。</translation>
    </message>
    <message>
        <source>It gave no answer in time; the check ended at the stage “%1”.</source>
        <extracomment>%1 a stage: Name, Connection, TLS, Registry, Token, Image, Bytes</extracomment>
        <translation>超时未应答；检测止于“%1”阶段。</translation>
    </message>
    <message>
        <source>What it serves does not have the digest that it claims: %1</source>
        <extracomment>%1 digest</extracomment>
        <translation>提供的内容与其声称的摘要不符：%1</translation>
    </message>
    <message>
        <source>The registry itself serves another image: %1</source>
        <extracomment>%1 digest</extracomment>
        <translation>源仓库提供的是另一个镜像：%1</translation>
    </message>
    <message>
        <source>Most other mirrors serve another image: %1</source>
        <extracomment>%1 digest</extracomment>
        <translation>多数其他镜像站提供的是另一个镜像：%1</translation>
    </message>
</context>
<context>
    <name>ProxyWording</name>
    <message>
        <source>Type an address, such as http://proxy.example.com:3128.</source>
        <translation>请输入地址，例如 http://proxy.example.com:3128。</translation>
    </message>
    <message>
        <source>This is no proxy. Write http://HOST:PORT or socks5://HOST:PORT.</source>
        <translation>这不是代理地址。请写成 http://主机:端口 或 socks5://主机:端口。</translation>
    </message>
    <message>
        <source>Name and password are kept in the settings file as they are.</source>
        <translation>用户名和密码会原样保存在设置文件中。</translation>
    </message>
</context>
<context>
    <name>Quoted</name>
    <message>
        <source>a space</source>
        <translation>一个空格</translation>
    </message>
    <message>
        <source>a line end</source>
        <translation>一个换行符</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>一个制表符</translation>
    </message>
    <message>
        <source>the invisible character %1</source>
        <extracomment>%1 is a code point such as U+200B</extracomment>
        <translation>不可见字符 %1</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <extracomment>%1 is the character, %2 its code point such as U+043E</extracomment>
        <translation>“%1”（%2）</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A character in quotation marks</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>the byte %1 (no UTF-8 text)</source>
        <extracomment>%1 is a byte such as 0xE4</extracomment>
        <translation>字节 %1（不是 UTF-8 文本）</translation>
    </message>
</context>
<context>
    <name>ReasonWording</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <extracomment>Two sentences after each other; in Chinese there is no space between them</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>None of the mirrors that serve it has been checked on the page Mirrors yet.</source>
        <translation>该仓库的镜像站都尚未在“镜像站”页面检测过。</translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) that serve it were checked and are not usable.</source>
        <translation>
            <numerusform>该仓库的镜像站中有 %n 个检测过，均不可用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic took %1: the only mirror of %2 that is said to work.</source>
        <extracomment>%1 title of a mirror, %2 registry</extracomment>
        <translation>自动选择了“%1”：据称可用的 %2 镜像站只有它。</translation>
    </message>
    <message>
        <source>Automatic took %1: the only mirror of %2 that is said to work (as of %3).</source>
        <extracomment>%1 title of a mirror, %2 registry, %3 a year, with month and day if known</extracomment>
        <translation>自动选择了“%1”：据称可用的 %2 镜像站只有它（截至 %3）。</translation>
    </message>
    <message numerus="yes">
        <source>Automatic took %1: the first of %n mirrors of %2 that are said to work.</source>
        <extracomment>%1 title of a mirror, %2 registry</extracomment>
        <translation>
            <numerusform>自动选择了“%1”：它在 %n 个据称可用的 %2 镜像站中排在最前。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Automatic took %1: the first of %n mirrors of %2 that are said to work (as of %3).</source>
        <extracomment>%1 title of a mirror, %2 registry, %3 a year, with month and day if known</extracomment>
        <translation>
            <numerusform>自动选择了“%1”：它在 %n 个据称可用的 %2 镜像站中排在最前（截至 %3）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic took %1: but for copies uploaded by third parties, nothing that may be taken serves %2.</source>
        <extracomment>%1 title of a mirror, %2 registry</extracomment>
        <translation>自动选择了“%1”：除第三方上传的副本外，没有可选的镜像站提供 %2。</translation>
    </message>
    <message>
        <source>Automatic took %1: but for mirrors run by private persons, nothing that may be taken serves %2.</source>
        <extracomment>%1 title of a mirror, %2 registry</extracomment>
        <translation>自动选择了“%1”：除个人运营的镜像站外，没有可选的镜像站提供 %2。</translation>
    </message>
    <message>
        <source>%1 was chosen.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>已指定“%1”。</translation>
    </message>
    <message>
        <source>%1 was chosen for %2.</source>
        <extracomment>%1 title of a mirror, %2 registry</extracomment>
        <translation>已为 %2 指定“%1”。</translation>
    </message>
    <message>
        <source>Automatic took %1: the only mirror of %2 that was usable when last checked (%3 ms).</source>
        <extracomment>%1 title of a mirror, %2 registry, %3 milliseconds</extracomment>
        <translation>自动选择了“%1”：上次检测时可用的 %2 镜像站只有它（%3 毫秒）。</translation>
    </message>
    <message numerus="yes">
        <source>Automatic took %1: the fastest of %n mirrors of %2 that were usable when last checked (%3 ms).</source>
        <extracomment>%1 title of a mirror, %2 registry, %3 milliseconds</extracomment>
        <translation>
            <numerusform>自动选择了“%1”：上次检测时可用的 %n 个 %2 镜像站中它最快（%3 毫秒）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Automatic took %1: it is said to work with limits, and no other mirror of %2 is said to work.</source>
        <extracomment>%1 title of a mirror, %2 registry</extracomment>
        <translation>自动选择了“%1”：据称它有限制地可用，而其他 %2 镜像站都未见称可用。</translation>
    </message>
    <message>
        <source>Automatic took %1: no mirror of %2 is said to work, and of this one nothing is known.</source>
        <extracomment>%1 title of a mirror, %2 registry</extracomment>
        <translation>自动选择了“%1”：没有据称可用的 %2 镜像站，而它的情况未知。</translation>
    </message>
    <message>
        <source>Automatic took %1: it was not usable when last checked, but no mirror of %2 was, and this one is said to work.</source>
        <extracomment>%1 title of a mirror, %2 registry</extracomment>
        <translation>自动选择了“%1”：上次检测时它不可用，但 %2 的镜像站都不可用，而它据称可用。</translation>
    </message>
    <message>
        <source>For each name the fastest mirror that was usable when last checked, else one that is said to work. Third-party copies and mirrors of private persons come last; closed and switched-off ones are never taken.</source>
        <translation>为每个名称选用上次检测时可用且最快的镜像站，没有则选据称可用的。第三方副本和个人镜像站排在最后；已关闭和已停用的从不选用。</translation>
    </message>
    <message>
        <source>%1 was chosen for this image.</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>已为此镜像选择%1。</translation>
    </message>
</context>
<context>
    <name>ReferenceWording</name>
    <message>
        <source>The image name is empty. Write one, such as nginx:1.25.</source>
        <translation>镜像名为空。请写一个，例如 nginx:1.25。</translation>
    </message>
    <message>
        <source>The path of “%1” has more than 255 characters, which no registry takes. Check where the name ends.</source>
        <extracomment>%1 image name</extracomment>
        <translation>“%1”的路径超过 255 个字符，没有仓库会接受。请检查名称在哪里结束。</translation>
    </message>
    <message>
        <source>“%1” has the upper-case letter %2 at character %3. A repository is written in lower case: change it.</source>
        <extracomment>%1 image name, %2 the letter, %3 its number</extracomment>
        <translation>“%1”的第 %3 个字符是大写字母%2。仓库路径须用小写：请改正。</translation>
    </message>
    <message>
        <source>“%1” ends where more is needed. Complete the name, or remove what it ends with.</source>
        <translation>“%1”没有写完。请补全名称，或者去掉它末尾多余的部分。</translation>
    </message>
    <message>
        <source>“%1” has %2 at character %3, which no image name may have. Remove it.</source>
        <extracomment>%1 image name, %2 the character, %3 its number</extracomment>
        <translation>“%1”的第 %3 个字符是%2，镜像名中不允许出现。请去掉它。</translation>
    </message>
    <message>
        <source>The registry of “%1” is no host name; see character %2. A host has letters, digits, “.” and, inside, “-”, and may end with “:port”.</source>
        <extracomment>%1 image name, %2 number of a character</extracomment>
        <translation>“%1”的仓库部分不是主机名，见第 %2 个字符。主机名由字母、数字、“.”和中间的“-”组成，末尾可以加“:端口”。</translation>
    </message>
    <message>
        <source>The path of “%1” is wrong at character %2. Each part of it has lower-case letters and digits, with single “.”, “_”, “__” or “-” only inside.</source>
        <extracomment>%1 image name, %2 number of a character</extracomment>
        <translation>“%1”的路径在第 %2 个字符处有误。路径的每一部分由小写字母和数字组成，“.”、“_”、“__”或“-”只能在中间。</translation>
    </message>
    <message>
        <source>The tag of “%1” is wrong at character %2. A tag has 1 to 128 letters, digits, “_”, “.” and “-”, and begins with neither “.” nor “-”.</source>
        <extracomment>%1 image name, %2 number of a character</extracomment>
        <translation>“%1”的标签在第 %2 个字符处有误。标签由 1 到 128 个字母、数字、“_”、“.”和“-”组成，且不以“.”或“-”开头。</translation>
    </message>
    <message>
        <source>The digest of “%1” is wrong at character %2. Write “sha256:” and 64 hexadecimal digits in lower case (sha384: 96, sha512: 128).</source>
        <extracomment>%1 image name, %2 number of a character</extracomment>
        <translation>“%1”的摘要在第 %2 个字符处有误。请写“sha256:”加 64 个小写十六进制数字（sha384：96 个，sha512：128 个）。</translation>
    </message>
    <message>
        <source>“%1” is the ID of an image on one machine and cannot be pulled. Use the name that the image was pulled by.</source>
        <extracomment>%1 64 hexadecimal digits</extracomment>
        <translation>“%1”是某台机器上的镜像 ID，无法拉取。请使用拉取该镜像时的名称。</translation>
    </message>
    <message>
        <source>“%1” has %2 at character %3, but image names are written in ASCII alone. Type that character anew, or remove it.</source>
        <extracomment>%1 image name, %2 the character, %3 its number</extracomment>
        <translation>“%1”的第 %3 个字符是%2，而镜像名只能使用 ASCII 字符。请重新输入该字符，或者去掉它。</translation>
    </message>
    <message>
        <source>The registry stands twice in this name. Remove one of them.</source>
        <translation>此名称中仓库出现了两次。请去掉一个。</translation>
    </message>
    <message>
        <source>This begins with a transport of skopeo, and is read as an image of that name. Remove the transport.</source>
        <translation>此名称以 skopeo 的传输方式开头，会被当作同名的镜像。请去掉传输方式。</translation>
    </message>
    <message>
        <source>The port is not between 1 and 65535, so no client can connect. Correct it.</source>
        <translation>端口不在 1 到 65535 之间，没有客户端能连接。请改正。</translation>
    </message>
    <message>
        <source>Registry and path together have more than 255 characters, which many clients refuse. Use a shorter name if pulling fails.</source>
        <translation>仓库和路径合计超过 255 个字符，许多客户端会拒绝。若拉取失败，请使用较短的名称。</translation>
    </message>
    <message>
        <source>The first part looks like a host with an underscore, which no client can pull from. Correct the host.</source>
        <translation>第一部分像是带下划线的主机名，没有客户端能从中拉取。请改正主机名。</translation>
    </message>
    <message>
        <source>This is the address of a web page, not of a registry. Use the image name that the page is about.</source>
        <translation>这是网页的地址，不是仓库的地址。请使用该网页所介绍的镜像名。</translation>
    </message>
</context>
<context>
    <name>RegistryMirrorNotes</name>
    <message>
        <source>Not finished</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>mirror</comment>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Wrong place</source>
        <extracomment>A mirror that the engine would ask for the wrong things</extracomment>
        <translation>位置不对</translation>
    </message>
    <message>
        <source>Type an address, or remove the row.</source>
        <translation>请填写地址，或移除该行。</translation>
    </message>
    <message>
        <source>Costs up to 30 s on every pull.</source>
        <translation>每次拉取最多会多花 30 秒。</translation>
    </message>
    <message>
        <source>Docker asks it in vain on every pull.</source>
        <translation>每次拉取 Docker 都会白白询问它一次。</translation>
    </message>
    <message>
        <source>Mirrors %1; Docker would ask it for images of Docker Hub.</source>
        <extracomment>%1 registries, such as quay.io</extracomment>
        <translation>它是 %1 的镜像站；写在这里，Docker 会向它请求 Docker Hub 的镜像。</translation>
    </message>
    <message>
        <source>any registry, below a path</source>
        <translation>任意仓库（位于路径之下）</translation>
    </message>
    <message>
        <source>Serves packages, not images.</source>
        <translation>提供的是软件包，不是镜像。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Use in Convert instead</source>
        <translation>改在“转换”中使用</translation>
    </message>
</context>
<context>
    <name>SettingWording</name>
    <message>
        <source>default: %1</source>
        <extracomment>Behind a field; %1 the value that is used where none is set</extracomment>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>a reload is enough</source>
        <translation>重新加载即可生效</translation>
    </message>
    <message>
        <source>needs a restart</source>
        <translation>需要重启</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>Behind a field; %1 version of Docker that brought the setting</extracomment>
        <translation>%1 起支持</translation>
    </message>
    <message>
        <source>no longer taken</source>
        <translation>已不再支持</translation>
    </message>
    <message>
        <source>does nothing</source>
        <translation>不起作用</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>not in this file</source>
        <translation>不能写在此文件中</translation>
    </message>
    <message>
        <source>Docker takes this from no file.</source>
        <translation>Docker 不从任何文件读取此项。</translation>
    </message>
    <message>
        <source>Docker %2 does not know this yet; it came with %1.</source>
        <extracomment>%1 version that brought the setting, %2 version of the engine</extracomment>
        <translation>Docker %2 还不支持此项，从 %1 起支持。</translation>
    </message>
    <message>
        <source>Docker %1 does not start with this any more.</source>
        <extracomment>%1 version of the engine</extracomment>
        <translation>设置此项后 Docker %1 无法启动。</translation>
    </message>
    <message>
        <source>Docker %1 does nothing with this any more.</source>
        <extracomment>%1 version of the engine</extracomment>
        <translation>此项对 Docker %1 已不起作用。</translation>
    </message>
    <message>
        <source>“%1” is no object, so that nothing can be set in it. Correct it first.</source>
        <extracomment>%1 a key</extracomment>
        <translation>“%1”不是对象，无法在其中设置。请先改正。</translation>
    </message>
    <message>
        <source>The text is no object of settings. Put it into braces in the JSON view.</source>
        <translation>文本不是一个设置对象。请在 JSON 视图中用花括号括起来。</translation>
    </message>
    <message>
        <source>The text is not valid JSON at the moment, so that the form cannot change it. Fix the problems below, or correct it in the JSON view.</source>
        <translation>文本目前不是有效的 JSON，表单无法修改它。请修复下方的问题，或在 JSON 视图中改正。</translation>
    </message>
    <message>
        <source>for example %1</source>
        <extracomment>In an empty field; %1 what might stand there</extracomment>
        <translation>例如 %1</translation>
    </message>
</context>
<context>
    <name>SetupText</name>
    <message>
        <source>Writes the commands that set up Docker CE or Kubernetes from a mirror of their packages: key, repository file, installation. Nothing is run.</source>
        <translation>输出从软件包镜像站安装 Docker CE 或 Kubernetes 的命令：密钥、软件源文件、安装。不会执行任何命令。</translation>
    </message>
    <message>
        <source>debian, ubuntu, centos, rhel, rocky, almalinux, fedora or opensuse; this system&apos;s unless told.</source>
        <translation>debian、ubuntu、centos、rhel、rocky、almalinux、fedora 或 opensuse；默认为本系统。</translation>
    </message>
    <message>
        <source>Version of the distribution, by number or name; this system&apos;s, else the newest, unless told.</source>
        <translation>发行版的版本号或代号；默认为本系统的版本，否则为最新版本。</translation>
    </message>
    <message>
        <source>Version of Kubernetes; the newest known unless told.</source>
        <translation>Kubernetes 的版本；默认为已知的最新版本。</translation>
    </message>
    <message>
        <source>Use this catalogue in place of the built-in one.</source>
        <translation>使用此列表代替内置列表。</translation>
    </message>
    <message>
        <source>Give a mirror a value that it wants. May stand several times.</source>
        <translation>为镜像站提供它需要的值。可多次使用。</translation>
    </message>
    <message>
        <source>The mirror.</source>
        <translation>镜像站。</translation>
    </message>
</context>
<context>
    <name>ShortWording</name>
    <message>
        <source>Already on a mirror</source>
        <translation>已在镜像站上</translation>
    </message>
    <message>
        <source>Not on a mirror</source>
        <translation>不是镜像站的名称</translation>
    </message>
    <message>
        <source>No mirror</source>
        <translation>无镜像站</translation>
    </message>
    <message>
        <source>Not on the chosen mirror</source>
        <translation>所选镜像站不提供</translation>
    </message>
    <message>
        <source>No open mirror</source>
        <translation>无开放的镜像站</translation>
    </message>
    <message>
        <source>On a closed mirror</source>
        <translation>在已关闭的源上</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Private registry</source>
        <translation>私有仓库</translation>
    </message>
    <message>
        <source>Needs your code</source>
        <translation>需要专属代码</translation>
    </message>
    <message>
        <source>No valid name</source>
        <translation>名称无效</translation>
    </message>
    <message>
        <source>Built here</source>
        <translation>在本地构建</translation>
    </message>
    <message>
        <source>Has a variable</source>
        <translation>含有变量</translation>
    </message>
    <message>
        <source>Add newName</source>
        <translation>请添加 newName</translation>
    </message>
    <message>
        <source>Mirror closed</source>
        <translation>镜像站已关闭</translation>
    </message>
    <message>
        <source>Inside its cloud</source>
        <translation>仅限云内</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>有限制</translation>
    </message>
    <message>
        <source>Allow-list</source>
        <translation>白名单</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>需要注册</translation>
    </message>
    <message>
        <source>Third-party copy</source>
        <translation>第三方副本</translation>
    </message>
    <message>
        <source>Personal mirror</source>
        <translation>个人镜像站</translation>
    </message>
    <message>
        <source>From a closed mirror</source>
        <translation>取自已关闭的源</translation>
    </message>
    <message>
        <source>Other origins</source>
        <translation>另有来源</translation>
    </message>
    <message>
        <source>Origin guessed</source>
        <translation>原名为推测</translation>
    </message>
    <message>
        <source>By its new name</source>
        <translation>按新名称转换</translation>
    </message>
    <message>
        <source>Name corrected</source>
        <translation>名称已更正</translation>
    </message>
    <message>
        <source>Odd name</source>
        <translation>名称可疑</translation>
    </message>
    <message>
        <source>library/ needed</source>
        <translation>需要 library/</translation>
    </message>
    <message>
        <source>Set in the engine</source>
        <translation>需在引擎中设置</translation>
    </message>
    <message>
        <source>Not tagged</source>
        <translation>未打标签</translation>
    </message>
    <message>
        <source>Tag with ctr</source>
        <translation>用 ctr 打标签</translation>
    </message>
    <message>
        <source>Moving tag</source>
        <translation>标签会变动</translation>
    </message>
    <message>
        <source>By digest</source>
        <translation>按摘要复制</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>已转换</translation>
    </message>
    <message>
        <source>On a switched-off mirror</source>
        <translation>在已停用的镜像站上</translation>
    </message>
    <message>
        <source>Mirror switched off</source>
        <translation>镜像站已停用</translation>
    </message>
    <message>
        <source>From a switched-off mirror</source>
        <translation>取自已停用的镜像站</translation>
    </message>
</context>
<context>
    <name>StatusFacts</name>
    <message>
        <source>expired %1</source>
        <extracomment>%1 a date</extracomment>
        <translation>已于 %1 过期</translation>
    </message>
    <message numerus="yes">
        <source>until %1, %n day(s) left</source>
        <extracomment>%1 a date, %n days from now</extracomment>
        <translation>
            <numerusform>有效期至 %1，还剩 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
issued by %2</source>
        <extracomment>%1 &quot;until 2027-02-11&quot;, %2 who issued a certificate</extracomment>
        <translation>%1
颁发者：%2</translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>Fact: when a mirror was checked</extracomment>
        <translation>检测时间</translation>
    </message>
    <message>
        <source>%1, and now again</source>
        <extracomment>%1 &quot;2 min ago&quot;</extracomment>
        <translation>%1，正在重新检测</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>%1 megabytes per second, %2 &quot;2 min ago&quot;</extracomment>
        <translation>速度</translation>
    </message>
    <message>
        <source>%1, measured %2</source>
        <translation>%1，%2测得</translation>
    </message>
    <message>
        <source>Found at</source>
        <translation>实际地址</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation>重定向</translation>
    </message>
    <message>
        <source>Token from</source>
        <translation>令牌来自</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Packages of</source>
        <extracomment>Fact: the date of a file of packages</extracomment>
        <translation>软件包日期</translation>
    </message>
    <message>
        <source>Decided by</source>
        <extracomment>Fact: the request whose answer decided</extracomment>
        <translation>判定依据</translation>
    </message>
    <message>
        <source>Check it again to see how it fails.</source>
        <translation>重新检测即可查看失败原因。</translation>
    </message>
    <message>
        <source>the same as on other mirrors</source>
        <translation>与其他镜像站一致</translation>
    </message>
    <message>
        <source>the same as on %1</source>
        <extracomment>%1 registry</extracomment>
        <translation>与 %1 一致</translation>
    </message>
    <message>
        <source>what the registry had before</source>
        <translation>是源仓库以前的版本</translation>
    </message>
    <message>
        <source>what %1 had before</source>
        <extracomment>%1 registry</extracomment>
        <translation>是 %1 以前的版本</translation>
    </message>
    <message>
        <source>other than on most mirrors</source>
        <translation>与多数镜像站不同</translation>
    </message>
    <message>
        <source>other than on %1</source>
        <extracomment>%1 registry</extracomment>
        <translation>与 %1 不同</translation>
    </message>
    <message>
        <source>Choose several mirrors of the same registry to compare them with each other.</source>
        <translation>可选中同一仓库的多个镜像站，让它们相互比对。</translation>
    </message>
    <message>
        <source>When its content was last compared, %1, it was other than it should be. Compare it again before you use it.</source>
        <extracomment>%1 &quot;2 min ago&quot;</extracomment>
        <translation>上次比对内容（%1）时，其内容与应有的不同。使用之前请再次比对。</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>Fact: whether a mirror serves what the registry itself does</extracomment>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1, compared %2</source>
        <extracomment>%1 &quot;the same as on docker.io&quot;, %2 &quot;2 min ago&quot;</extracomment>
        <translation>%1，%2比对</translation>
    </message>
    <message>
        <source>So it was when last checked. How it failed is not kept between starts.</source>
        <translation>这是上次检测的结果；失败详情在程序重启后不再保留。</translation>
    </message>
    <message>
        <source>%1
as the registry&apos;s</source>
        <extracomment>%1 beginning of a digest</extracomment>
        <translation>%1
与源仓库一致</translation>
    </message>
    <message>
        <source>%1
other than the registry&apos;s</source>
        <extracomment>%1 beginning of a digest</extracomment>
        <translation>%1
与源仓库不同</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>Fact: the address of the proxy through which a mirror was asked</extracomment>
        <translation>代理</translation>
    </message>
</context>
<context>
    <name>StatusWording</name>
    <message>
        <source>Certificate expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>Certificate not yet valid</source>
        <translation>证书尚未生效</translation>
    </message>
    <message>
        <source>Self-signed certificate</source>
        <translation>自签名证书</translation>
    </message>
    <message>
        <source>Unknown certificate issuer</source>
        <translation>证书颁发者未知</translation>
    </message>
    <message>
        <source>Certificate for another host</source>
        <translation>证书属于其他主机</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 a verdict (&quot;Restricted&quot;), %2 an HTTP status</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Limited until %1</source>
        <extracomment>%1 a time of day</extracomment>
        <translation>限流至 %1</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>%n 分钟后</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1 milliseconds</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 MB/s</source>
        <extracomment>%1 megabytes per second</extracomment>
        <translation>%1 MB/s</translation>
    </message>
    <message>
        <source>%1, direct</source>
        <extracomment>A registry that is asked itself, without a mirror; %1 its name</extracomment>
        <translation>%1（直连）</translation>
    </message>
    <message>
        <source>Older content</source>
        <extracomment>A mirror that serves what the registry had before</extracomment>
        <translation>内容较旧</translation>
    </message>
    <message numerus="yes">
        <source>usable in %1 of %n check(s), %2 %</source>
        <extracomment>%1 how many of the %n checks, %2 how many of a hundred</extracomment>
        <translation>
            <numerusform>%n 次检测中 %1 次可用，可用率 %2%</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SystemWording</name>
    <message>
        <source>the standard input</source>
        <extracomment>In a sentence, where the path of a file would stand in quotation marks</extracomment>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Cannot read %1: there is no such file. Check its name.</source>
        <extracomment>%1 a file</extracomment>
        <translation>无法读取%1：没有这个文件。请检查文件名。</translation>
    </message>
    <message>
        <source>Cannot read %1: you have no permission. Ask its owner, or read a copy.</source>
        <translation>无法读取%1：没有权限。请询问其所有者，或者读取副本。</translation>
    </message>
    <message>
        <source>Cannot read %1: it is a directory. Name a file.</source>
        <translation>无法读取%1：它是目录。请给出文件。</translation>
    </message>
    <message>
        <source>Cannot read %1: the device reports an error. Check the disk.</source>
        <translation>无法读取%1：设备报告错误。请检查磁盘。</translation>
    </message>
    <message>
        <source>Cannot read %1: it is closed. Name a file, or pipe a text in.</source>
        <translation>无法读取%1：它已关闭。请给出文件，或者用管道传入文本。</translation>
    </message>
    <message>
        <source>Cannot read %1: its links go round in a circle. Correct them.</source>
        <translation>无法读取%1：其链接形成了循环。请改正。</translation>
    </message>
    <message>
        <source>Cannot read %1: the name is too long. Check it.</source>
        <translation>无法读取%1：名称过长。请检查。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <extracomment>%1 a file, %2 the words of the operating system</extracomment>
        <translation>无法读取%1：%2。</translation>
    </message>
    <message>
        <source>the standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>Cannot write %1: the disk is full. Make room and try again.</source>
        <extracomment>%1 a file</extracomment>
        <translation>无法写入%1：磁盘已满。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Cannot write %1: your share of the disk is used up. Make room and try again.</source>
        <translation>无法写入%1：您的磁盘配额已用完。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Cannot write %1: the file would be larger than is allowed. Write it elsewhere.</source>
        <translation>无法写入%1：文件会超过允许的大小。请写到别处。</translation>
    </message>
    <message>
        <source>Cannot write %1: you have no permission. Write it elsewhere.</source>
        <translation>无法写入%1：没有权限。请写到别处。</translation>
    </message>
    <message>
        <source>Cannot write %1: the file system is read-only. Write it elsewhere.</source>
        <translation>无法写入%1：文件系统是只读的。请写到别处。</translation>
    </message>
    <message>
        <source>Cannot write %1: the device reports an error. Check the disk.</source>
        <translation>无法写入%1：设备报告错误。请检查磁盘。</translation>
    </message>
    <message>
        <source>Cannot write %1: the program that read it has ended.</source>
        <translation>无法写入%1：读取它的程序已结束。</translation>
    </message>
    <message>
        <source>Cannot write %1: it is closed. Send it to a file or a pipe.</source>
        <translation>无法写入%1：它已关闭。请把它输出到文件或管道。</translation>
    </message>
    <message>
        <source>Cannot write %1: %2.</source>
        <extracomment>%1 a file, %2 the words of the operating system</extracomment>
        <translation>无法写入%1：%2。</translation>
    </message>
    <message>
        <source>Cannot start “%1”: %2. Install Jingtai anew.</source>
        <extracomment>%1 path of a program, %2 the words of the operating system</extracomment>
        <translation>无法启动“%1”：%2。请重新安装镜台。</translation>
    </message>
    <message>
        <source>There is no room for temporary files. Make room, or set TMPDIR to a directory that has some.</source>
        <translation>临时文件没有空间。请腾出空间，或者把 TMPDIR 设为有空间的目录。</translation>
    </message>
    <message>
        <source>Cannot use a temporary file: %1. Set TMPDIR to a directory that can be written.</source>
        <extracomment>%1 the words of the operating system</extracomment>
        <translation>无法使用临时文件：%1。请把 TMPDIR 设为可写的目录。</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>, </source>
        <extracomment>Between the items of a list</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>There is no command “%1”. Use one of: %2.</source>
        <extracomment>%1 the word, %2 the commands that there are</extracomment>
        <translation>没有命令“%1”。请使用：%2。</translation>
    </message>
    <message>
        <source>A command is missing. Use one of: %1.</source>
        <extracomment>%1 the commands that there are</extracomment>
        <translation>缺少命令。请使用：%1。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many. Name one file at most.</source>
        <translation>多了一个参数“%1”。最多只能给出一个文件。</translation>
    </message>
    <message>
        <source>The file to check is missing. Name it.</source>
        <translation>缺少要检查的文件。请给出它。</translation>
    </message>
    <message>
        <source>No mirror of the catalogue has the id “%1”. See “jingtai-cli mirrors list”.</source>
        <translation>列表中没有 ID 为“%1”的镜像站。请参阅“jingtai-cli mirrors list”。</translation>
    </message>
    <message>
        <source>No mirror of the catalogue has the id “%1”. Did you mean: %2?</source>
        <extracomment>%1 the id, %2 ids that look like it</extracomment>
        <translation>列表中没有 ID 为“%1”的镜像站。您是指：%2？</translation>
    </message>
    <message>
        <source>“%1” fits several mirrors. Use the id of one: %2.</source>
        <extracomment>%1 what was written, %2 the ids that fit</extracomment>
        <translation>“%1”符合多个镜像站。请使用其中一个的 ID：%2。</translation>
    </message>
    <message>
        <source>The mirror “%1” serves packages, not images. Choose another.</source>
        <translation>镜像站“%1”提供的是软件包，不是容器镜像。请另选一个。</translation>
    </message>
    <message>
        <source>“%1” is no parameter. Write --param ID.NAME=VALUE, with the id of the mirror and the name of its parameter.</source>
        <translation>“%1”不是参数。请写作 --param ID.NAME=VALUE，即镜像站的 ID 和其参数的名称。</translation>
    </message>
    <message>
        <source>There is no parameter “%1”; that mirror has none. Leave it out.</source>
        <translation>没有参数“%1”；该镜像站没有参数。请去掉它。</translation>
    </message>
    <message>
        <source>There is no parameter “%1”. That mirror has: %2.</source>
        <extracomment>%1 mirror and parameter, %2 the parameters that the mirror has</extracomment>
        <translation>没有参数“%1”。该镜像站的参数有：%2。</translation>
    </message>
    <message>
        <source>The value given for “%1” does not fit. Use letters, digits, “.”, “_” and “-” alone.</source>
        <translation>给“%1”的值不合适。请只使用字母、数字、“.”、“_”和“-”。</translation>
    </message>
    <message>
        <source>The value given for “%1” does not fit. It must match: %2</source>
        <extracomment>%1 mirror and parameter, %2 a regular expression</extracomment>
        <translation>给“%1”的值不合适。它必须符合：%2</translation>
    </message>
    <message>
        <source>The chosen mirror wants a value. Add --param %1=VALUE.</source>
        <translation>所选的镜像站需要一个值。请加上 --param %1=VALUE。</translation>
    </message>
    <message>
        <source>“%1” is no registry that could be left as it is. Write its host alone, such as docker.io.</source>
        <translation>“%1”不是可以保留不变的仓库。请只写其主机，例如 docker.io。</translation>
    </message>
    <message>
        <source>The output form “%1” is not known. Use one of: %2.</source>
        <extracomment>%1 what was written, %2 the words that are known</extracomment>
        <translation>没有输出形式“%1”。请使用：%2。</translation>
    </message>
    <message>
        <source>“%1” is no registry to copy to. Write its host, with a path behind it if wanted, such as copy-to=registry.example.com/mirror.</source>
        <translation>“%1”不是可以复制到的仓库。请写其主机，需要时后加路径，例如 copy-to=registry.example.com/mirror。</translation>
    </message>
    <message>
        <source>--rmi removes a name after tagging, which only docker, nerdctl and podman do. Add --as docker, --as nerdctl or --as podman.</source>
        <translation>--rmi 在打标签后删除名称，只有 docker、nerdctl 和 podman 会打标签。请加上 --as docker、--as nerdctl 或 --as podman。</translation>
    </message>
    <message>
        <source>Line %1 of the input is no JSON string. Write each name as one, in double quotes, or leave out --json-input.</source>
        <translation>输入的第 %1 行不是 JSON 字符串。请把每个名称写在双引号中，或者去掉 --json-input。</translation>
    </message>
    <message>
        <source>Line %1 of the input has half of a surrogate pair that stands for no byte. Write the whole pair, or \udc80 to \udcff for a byte.</source>
        <translation>输入的第 %1 行有半个代理对，且不代表字节。请写完整的代理对，或者用 \udc80 到 \udcff 代表一个字节。</translation>
    </message>
    <message>
        <source>There is no option “%1” before a command. Begin with one of: %2.</source>
        <extracomment>%1 the option, %2 the commands that there are</extracomment>
        <translation>命令之前没有选项“%1”。请以其中之一开头：%2。</translation>
    </message>
    <message>
        <source>“%1” stands where no argument is taken. Leave it out.</source>
        <translation>此处不接受参数“%1”。请去掉它。</translation>
    </message>
    <message>
        <source>Line %1 of the input is longer than a JSON string may be here (1 MiB). Leave out --json-input.</source>
        <translation>输入的第 %1 行超过了此处 JSON 字符串的长度上限（1 MiB）。请去掉 --json-input。</translation>
    </message>
    <message>
        <source>“%1” is no version of Docker. Write one such as 20.10 or 29.7.</source>
        <translation>“%1”不是 Docker 的版本。请写例如 20.10 或 29.7。</translation>
    </message>
    <message>
        <source>The catalogue has no registry “%1”. Use one of: %2.</source>
        <extracomment>%1 what was written, %2 the registries that the catalogue has</extracomment>
        <translation>列表中没有仓库“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>The level “%1” is not known. Use one of: %2.</source>
        <extracomment>%1 what was written, %2 the words that are known</extracomment>
        <translation>没有“%1”这一级别。可用的有：%2。</translation>
    </message>
    <message>
        <source>“%1” is no time. Write seconds, 0.1 to 600.</source>
        <translation>“%1”不是时间。请给出秒数，0.1 到 600。</translation>
    </message>
    <message>
        <source>“%1” mirrors cannot be asked at once. Write a number from 1 to 24.</source>
        <translation>不能同时检查“%1”个镜像站。请给出 1 到 24 的数。</translation>
    </message>
    <message>
        <source>“%1” holds no certificate that can be read. Name a file in PEM form.</source>
        <translation>“%1”中没有可读的证书。请指明 PEM 格式的文件。</translation>
    </message>
    <message>
        <source>“%1” is no address of a mirror. Write one such as https://host.</source>
        <translation>“%1”不是镜像站的地址。请写例如 https://主机。</translation>
    </message>
    <message>
        <source>“%1” is no SHA-256. Write its 64 digits in lower case, or absent.</source>
        <translation>“%1”不是 SHA-256。请写 64 位小写的值，或者 absent。</translation>
    </message>
    <message>
        <source>--socket and --pidfile go together. Give both or none.</source>
        <translation>--socket 和 --pidfile 要一起用。请都给出或都不给出。</translation>
    </message>
    <message>
        <source>“%1” is no proxy. Write http://HOST:PORT or socks5://HOST:PORT, or one of the words “system” and “direct”.</source>
        <translation>“%1”不是代理。请写 http://主机:端口 或 socks5://主机:端口，或者 system、direct 二词之一。</translation>
    </message>
    <message>
        <source>Which mirror? Write its ID behind the command; “jingtai-cli mirrors list” shows them.</source>
        <translation>未指定镜像站。请在命令后写上其 ID；“jingtai-cli mirrors list”会列出它们。</translation>
    </message>
    <message>
        <source>“%1” has no packages of Docker CE or Kubernetes. Take a mirror of packages; “jingtai-cli mirrors list” shows them.</source>
        <translation>“%1”不提供 Docker CE 或 Kubernetes 软件包。请选择软件包镜像站；“jingtai-cli mirrors list”会列出它们。</translation>
    </message>
    <message>
        <source>--check asks mirrors, and with --back no name is on one. Leave one of them out.</source>
        <translation>--check 向镜像站查询，而使用 --back 时没有名称在镜像站上。请去掉其中一个。</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>Not shown: the code of the language of this translation, here zh_CN</extracomment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>容器镜像</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>The registry&apos;s own</source>
        <comment>trust</comment>
        <translation>仓库官方</translation>
    </message>
    <message>
        <source>Cloud provider</source>
        <comment>trust</comment>
        <translation>云厂商</translation>
    </message>
    <message>
        <source>Community</source>
        <comment>trust</comment>
        <translation>社区</translation>
    </message>
    <message>
        <source>Personal</source>
        <comment>trust</comment>
        <translation>个人</translation>
    </message>
    <message>
        <source>Third-party copy</source>
        <comment>trust</comment>
        <translation>第三方副本</translation>
    </message>
    <message>
        <source>Public</source>
        <comment>access</comment>
        <translation>公开</translation>
    </message>
    <message>
        <source>Registration</source>
        <comment>access</comment>
        <translation>需注册</translation>
    </message>
    <message>
        <source>Inside its cloud</source>
        <comment>access</comment>
        <translation>仅限云内网</translation>
    </message>
    <message>
        <source>Allow-list</source>
        <comment>access</comment>
        <translation>白名单</translation>
    </message>
    <message>
        <source>Limited</source>
        <comment>claim</comment>
        <translation>有限制</translation>
    </message>
    <message>
        <source>Inside its cloud</source>
        <comment>claim</comment>
        <translation>仅限云内网</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>claim</comment>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>claim</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>Claimed to work</source>
        <comment>claim</comment>
        <translation>据称可用</translation>
    </message>
</context>
<context>
    <name>jingtai::AboutDialog</name>
    <message>
        <source>About Jingtai</source>
        <translation>关于镜台</translation>
    </message>
    <message>
        <source>Jingtai</source>
        <translation>镜台</translation>
    </message>
    <message>
        <source>Version %1</source>
        <extracomment>%1 version number</extracomment>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Catalogue of mirrors of %1 · Qt %2 · MIT licence</source>
        <extracomment>%1 a date, %2 version number of the Qt library</extracomment>
        <translation>镜像站列表：%1 · Qt %2 · MIT 许可证</translation>
    </message>
    <message>
        <source>Shows which mirrors of container images work from where you are, converts image names in any text, and edits Docker&apos;s settings so that Docker cannot break.</source>
        <translation>显示从您这里可用的容器镜像站，转换任意文本中的镜像名，并安全地修改 Docker 设置，不会把 Docker 改坏。</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>Versions of the program and of this system, for a report</source>
        <translation>本程序与系统的版本，供反馈问题时使用</translation>
    </message>
</context>
<context>
    <name>jingtai::BackupsDialog</name>
    <message>
        <source>The file is as it was then.</source>
        <translation>文件与当时相同。</translation>
    </message>
    <message>
        <source>What it would change in the current file:</source>
        <translation>恢复后，当前文件将有以下变化：</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>There is none yet: one is made before each change that is applied.</source>
        <translation>还没有备份：每次应用更改之前都会自动备份。</translation>
    </message>
    <message>
        <source>Its text takes the place of the one that is edited. The file stays as it is until you apply it.</source>
        <translation>备份的内容将替换正在编辑的文本。在您应用之前，文件保持不变。</translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>Button: puts the text of a backup in the place of the one that is edited</extracomment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A backup: %1 date and time, %2 its size</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>jingtai::Banner</name>
    <message>
        <source>Close message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>jingtai::CheckButton</name>
    <message>
        <source>Check on mirrors</source>
        <translation>在镜像站上检查</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ask no more mirrors (Esc)</source>
        <translation>不再询问镜像站（Esc）</translation>
    </message>
    <message>
        <source>Ask the mirrors whether they have these names, and whether the content is the original&apos;s</source>
        <translation>查询镜像站是否有这些镜像，以及内容是否与原镜像一致</translation>
    </message>
</context>
<context>
    <name>jingtai::CheckNotice</name>
    <message>
        <source>Check on mirrors</source>
        <translation>在镜像站上检查</translation>
    </message>
    <message>
        <source>Asks each mirror whether it has the names that you would pull from it, and the registries whether its content is theirs. This is said once; from then on the button checks at once.</source>
        <translation>向各镜像站查询是否有要拉取的镜像，并向源仓库查询内容是否一致。此说明只出现一次，以后点击按钮将直接检查。</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>发送内容</translation>
    </message>
    <message numerus="yes">
        <source>%n image name(s), with tag or digest, as a pull would send them; no account data, and nothing else of your text.</source>
        <translation>
            <numerusform>%n 个镜像名称及其标签或摘要，与拉取时发送的相同；不含账号信息，也不含文本中的其他内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>To mirrors</source>
        <translation>发给镜像站</translation>
    </message>
    <message>
        <source>To registries</source>
        <translation>发给源仓库</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>不发送</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) on private hosts</source>
        <translation>
            <numerusform>%n 个私有主机上的名称</numerusform>
        </translation>
    </message>
    <message>
        <source>Names on private hosts; there are none in this text.</source>
        <translation>私有主机上的名称；此文本中没有。</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>Button: begins to ask the mirrors</extracomment>
        <translation>检查</translation>
    </message>
    <message numerus="yes">
        <source>and %n more.</source>
        <extracomment>%n hosts that are not listed</extracomment>
        <translation>
            <numerusform>以及另外 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where one does not have a name, other mirrors of the same registry are asked for it.</source>
        <translation>若其中没有某个名称，则向同一仓库的其他镜像站查询。</translation>
    </message>
</context>
<context>
    <name>jingtai::ChoiceButton</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what is chosen (&quot;Convert with&quot;), %2 the choice (&quot;Automatic&quot;)</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>jingtai::ClipboardNotice</name>
    <message numerus="yes">
        <source>The clipboard holds %n image name(s).</source>
        <translation>
            <numerusform>剪贴板中有 %n 个镜像名。</numerusform>
        </translation>
    </message>
    <message>
        <source>Convert</source>
        <extracomment>Button: takes the text in the clipboard to the page Convert</extracomment>
        <translation>转换</translation>
    </message>
</context>
<context>
    <name>jingtai::ColumnKeeper</name>
    <message>
        <source>Default columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Arrange…</source>
        <extracomment>Opens a dialog for order and widths of the columns</extracomment>
        <translation>调整列…</translation>
    </message>
</context>
<context>
    <name>jingtai::ColumnsDialog</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>收窄</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>加宽</translation>
    </message>
    <message>
        <source>Default columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Space shows or hides a column. Alt+Up and Alt+Down move it, Alt+Left and Alt+Right make it narrower and wider.</source>
        <translation>按空格键显示或隐藏一列，按 Alt+↑ 和 Alt+↓ 移动，按 Alt+← 和 Alt+→ 收窄和加宽。</translation>
    </message>
    <message>
        <source>%1 The last one takes the room that is left.</source>
        <extracomment>%1 how columns are moved and sized</extracomment>
        <translation>%1最后一列占用余下的宽度。</translation>
    </message>
</context>
<context>
    <name>jingtai::CommandActions</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A tool tip: %1 what a button does, %2 its key</extracomment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>jingtai::ConflictDialog</name>
    <message>
        <source>The file was changed meanwhile</source>
        <translation>文件在此期间已被修改</translation>
    </message>
    <message>
        <source>Somebody else wrote it after it was read here. Nothing was overwritten.</source>
        <translation>读取之后，其他程序或用户修改了该文件。没有任何内容被覆盖。</translation>
    </message>
    <message>
        <source>Join both</source>
        <translation>合并两者</translation>
    </message>
    <message>
        <source>What was changed in the file</source>
        <translation>文件中的更改</translation>
    </message>
    <message>
        <source>What was changed here</source>
        <translation>您在此处的更改</translation>
    </message>
    <message>
        <source>Take the file&apos;s</source>
        <translation>采用文件中的内容</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的内容</translation>
    </message>
    <message>
        <source>Both changed “%1”: yours would stay.</source>
        <extracomment>%1 a setting</extracomment>
        <translation>双方都修改了“%1”：将保留您的值。</translation>
    </message>
    <message>
        <source>They cannot be joined: one is no JSON.</source>
        <translation>无法合并：其中一方不是有效的 JSON。</translation>
    </message>
</context>
<context>
    <name>jingtai::ConversionTableModel</name>
    <message>
        <source>Original</source>
        <translation>原名</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>转换后</translation>
    </message>
    <message>
        <source>With</source>
        <extracomment>Column: the mirror that a name was converted with</extracomment>
        <translation>镜像站</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Not on a mirror</source>
        <extracomment>Spoken for a name that was not converted, so that there is nothing to check</extracomment>
        <translation>不是镜像站的名称</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>On the mirror</source>
        <extracomment>Column: whether the mirror has the name</extracomment>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>jingtai::ConversionsPane</name>
    <message>
        <source>Conversions</source>
        <translation>转换结果</translation>
    </message>
    <message>
        <source>Names checked</source>
        <translation>已检查的名称</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentences</comment>
        <extracomment>Sentences about a name, and more of them</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Use %1</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>改用%1</translation>
    </message>
    <message>
        <source>Convert this name with %1 (Enter)</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>用%1转换此名称（回车）</translation>
    </message>
    <message>
        <source>Use those that have them (%1)</source>
        <translation>全部改用有镜像的镜像站（%1 个）</translation>
    </message>
    <message>
        <source>Convert each name that its mirror does not have with the one that has it</source>
        <translation>对镜像站没有的每个名称，改用有它的镜像站转换</translation>
    </message>
    <message>
        <source>Converted with %1; its menu takes it back</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>已用%1转换；可在右键菜单中改回</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) converted with mirrors that have them</source>
        <translation>
            <numerusform>已改用有此镜像的镜像站转换 %n 个名称</numerusform>
        </translation>
    </message>
    <message>
        <source>Mirror for this image</source>
        <translation>此镜像使用的镜像站</translation>
    </message>
    <message>
        <source>Copy converted name</source>
        <translation>复制转换后的名称</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>As chosen for the others</source>
        <translation>与其他名称相同</translation>
    </message>
    <message>
        <source>The chosen name is marked in both texts.</source>
        <translation>所选名称会在两侧文本中标出。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>jingtai::ConvertEditors</name>
    <message>
        <source>Text to convert</source>
        <translation>待转换文本</translation>
    </message>
    <message>
        <source>Converted text</source>
        <translation>转换结果</translation>
    </message>
    <message>
        <source>A list, Kubernetes YAML, Compose, a Dockerfile, Helm values, a script: it is converted as you type. Files can be dropped anywhere.</source>
        <translation>列表、Kubernetes YAML、Compose、Dockerfile、Helm values、脚本均可，边输入边转换。文件可以拖放到窗口任意位置。</translation>
    </message>
    <message>
        <source>Paste any text with image names</source>
        <translation>粘贴任何含有镜像名的文本</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>试试示例</translation>
    </message>
    <message>
        <source>The same text with names that can be pulled appears here.</source>
        <translation>这里显示同一份文本，其中的镜像名已可直接拉取。</translation>
    </message>
</context>
<context>
    <name>jingtai::ConvertPage</name>
    <message>
        <source>Saved as %1</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Open text</source>
        <translation>打开文本</translation>
    </message>
    <message>
        <source>There is no text in the clipboard. Copy one, then paste it here.</source>
        <translation>剪贴板中没有文本。请先复制，再粘贴到这里。</translation>
    </message>
    <message>
        <source>converted.txt</source>
        <translation>转换结果.txt</translation>
    </message>
    <message>
        <source>Save converted text</source>
        <translation>保存转换结果</translation>
    </message>
    <message>
        <source>The converted text is in the clipboard</source>
        <translation>转换结果已复制到剪贴板</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Back to original names</source>
        <translation>还原为原名</translation>
    </message>
    <message>
        <source>Turn names on mirrors into the names they stand for</source>
        <translation>把镜像站上的名称还原为它们对应的原名</translation>
    </message>
    <message>
        <source>Copy converted text</source>
        <translation>复制转换结果</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Empties the text to convert</extracomment>
        <translation>清空</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Convert with</source>
        <translation>使用镜像站</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>The image names in the text are listed here.</source>
        <translation>文本中的镜像名会列在这里。</translation>
    </message>
    <message>
        <source>No image names were found. In free text only names with a known registry are taken, such as quay.io/…; a short name needs a context such as “image:”.</source>
        <translation>没有找到镜像名。普通文本中只识别带已知仓库的名称，例如 quay.io/…；短名称需要有“image:”之类的上下文。</translation>
    </message>
    <message>
        <source>The conversion was cancelled.</source>
        <translation>转换已取消。</translation>
    </message>
    <message>
        <source>The text could not be converted.</source>
        <translation>无法转换该文本。</translation>
    </message>
    <message>
        <source>The history keeps the first %1 of %2 names; these are in the text now.</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>历史记录只保留 %2 个名称中的前 %1 个，现已放入文本。</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>Button: the conversions of before</extracomment>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>正在保存为 %1…</translation>
    </message>
</context>
<context>
    <name>jingtai::DaemonApplyRun</name>
    <message>
        <source>Asking Docker whether it would take the file…</source>
        <translation>正在询问 Docker 是否接受该文件…</translation>
    </message>
    <message>
        <source>Waiting for the password of an administrator…</source>
        <translation>正在等待输入管理员密码…</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>正在写入文件…</translation>
    </message>
    <message>
        <source>Keeping a backup…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Docker reads its settings again…</source>
        <translation>Docker 正在重新读取设置…</translation>
    </message>
    <message>
        <source>Docker is being restarted…</source>
        <translation>正在重启 Docker…</translation>
    </message>
    <message>
        <source>Asking Docker whether it goes by it…</source>
        <translation>正在向 Docker 确认是否生效…</translation>
    </message>
    <message>
        <source>Putting the old file back…</source>
        <translation>正在恢复旧文件…</translation>
    </message>
</context>
<context>
    <name>jingtai::DaemonDocument</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>%1 what was done, such as “remove a mirror”</extracomment>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <extracomment>%1 what was done, such as “remove a mirror”</extracomment>
        <translation>重做：%1</translation>
    </message>
</context>
<context>
    <name>jingtai::DaemonFileDialog</name>
    <message>
        <source>A path begins with “/”.</source>
        <translation>路径以“/”开头。</translation>
    </message>
    <message>
        <source>Open a configuration file</source>
        <translation>打开配置文件</translation>
    </message>
    <message>
        <source>Any daemon.json, also one that is not there yet.</source>
        <translation>任意 daemon.json 文件，也可以是尚不存在的文件。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>Pid file</source>
        <translation>PID 文件</translation>
    </message>
    <message>
        <source>With the socket and the pid file of the engine that reads it a change can be brought into force and confirmed. Without them it is only written.</source>
        <translation>如果填写读取该文件的引擎的套接字和 PID 文件，更改可以立即生效并得到确认；否则只会写入文件。</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
</context>
<context>
    <name>jingtai::DaemonFormView</name>
    <message>
        <source>No setting is called that. Docker&apos;s own names, such as “log-opts”, are found too.</source>
        <translation>没有找到这样的设置。也可以按 Docker 自己的名称查找，例如“log-opts”。</translation>
    </message>
</context>
<context>
    <name>jingtai::DaemonProblemsCard</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Repair</source>
        <extracomment>Button: shows all that would be mended, as a difference</extracomment>
        <translation>全部修复</translation>
    </message>
    <message>
        <source>Return leads to the place of the chosen problem.</source>
        <translation>按回车键跳转到所选问题所在的位置。</translation>
    </message>
</context>
<context>
    <name>jingtai::DaemonProblemsModel</name>
    <message>
        <source>a row is not finished</source>
        <translation>有一行尚未填写</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) Docker from starting</source>
        <translation>
            <numerusform>%n 项会使 Docker 无法启动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fail(s) later</source>
        <translation>
            <numerusform>%n 项会在之后出错</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without effect</source>
        <translation>
            <numerusform>%n 项不起作用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of advice</source>
        <translation>
            <numerusform>%n 条建议</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong for Docker %1</source>
        <extracomment>%1 version of Docker</extracomment>
        <translation>对 Docker %1 没有发现问题</translation>
    </message>
    <message>
        <source>, </source>
        <comment>list</comment>
        <extracomment>Between the parts of a list</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>Not finished</source>
        <extracomment>Severity of a problem: a row of the form has no address yet</extracomment>
        <translation>未填写</translation>
    </message>
    <message>
        <source>A row of the mirrors has no address yet. Type one, or remove the row.</source>
        <translation>镜像加速地址中有一行还未填写。请填写地址，或移除该行。</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>移除该行</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Fix</source>
        <comment>column</comment>
        <translation>修复</translation>
    </message>
</context>
<context>
    <name>jingtai::DaemonProblemsView</name>
    <message>
        <source>Fix</source>
        <extracomment>Button: does what mends a problem</extracomment>
        <translation>修复</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>%1 what the button does (&quot;Remove the comma&quot;), %2 what is wrong</extracomment>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>jingtai::DaemonState</name>
    <message>
        <source>There is no such file any more. Choose another.</source>
        <translation>该文件已不存在，请选择其他文件。</translation>
    </message>
    <message>
        <source>Docker uses other mirrors than the file names: the file was changed and not taken over yet, or Docker did not take it.</source>
        <translation>Docker 实际使用的镜像加速地址与文件不同：文件已更改但尚未生效，或 Docker 没有接受。</translation>
    </message>
    <message>
        <source>The file is still being read.</source>
        <translation>仍在读取文件。</translation>
    </message>
    <message>
        <source>The file could not be read, so that it is not replaced.</source>
        <translation>无法读取该文件，因此不会替换它。</translation>
    </message>
    <message>
        <source>A change is being applied.</source>
        <translation>正在应用更改。</translation>
    </message>
    <message>
        <source>A row of the mirrors has no address yet. Type one, or remove the row.</source>
        <translation>镜像加速地址中有一行还未填写。请填写地址，或移除该行。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>没有更改。</translation>
    </message>
    <message>
        <source>The file was changed by somebody else meanwhile. Choose what is to stay first.</source>
        <translation>该文件已被他人修改。请先选择保留哪一个。</translation>
    </message>
    <message>
        <source>The text is still being checked.</source>
        <translation>仍在检查文本。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) would stop Docker from starting. Fix them first.</source>
        <translation>
            <numerusform>有 %n 个问题会使 Docker 无法启动，请先修复。</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup “%1” is gone.</source>
        <translation>备份“%1”已不存在。</translation>
    </message>
    <message>
        <source>A change of “%1” is being applied.</source>
        <translation>正在应用“%1”的更改。</translation>
    </message>
    <message>
        <source>What was changed in “%1” is not applied yet and would be lost.</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>“%1”中的更改尚未应用，将会丢失。</translation>
    </message>
    <message>
        <source>A row is not finished</source>
        <translation>有一行尚未填写</translation>
    </message>
</context>
<context>
    <name>jingtai::DaemonViews</name>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>This file cannot be edited here</source>
        <translation>无法在此编辑该文件</translation>
    </message>
    <message>
        <source>Show in JSON</source>
        <translation>在 JSON 中查看</translation>
    </message>
    <message>
        <source>Checked for</source>
        <translation>检查依据</translation>
    </message>
    <message>
        <source>Docker %1</source>
        <extracomment>%1 version</extracomment>
        <translation>Docker %1</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开其他文件…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>jingtai::DifferenceView</name>
    <message>
        <source>Added, line %1: %2</source>
        <extracomment>Read out: %1 number of the line, %2 its text</extracomment>
        <translation>新增，第 %1 行：%2</translation>
    </message>
    <message>
        <source>Removed, line %1: %2</source>
        <extracomment>Read out: %1 number of the line, %2 its text</extracomment>
        <translation>删除，第 %1 行：%2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>Read out: %1 number of the line, %2 its text</extracomment>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Each line says whether it is added or removed.</source>
        <translation>每一行都会说明是新增还是删除。</translation>
    </message>
</context>
<context>
    <name>jingtai::DockerPage</name>
    <message>
        <source>Configuration file</source>
        <translation>配置文件</translation>
    </message>
    <message>
        <source>%1 does not exist yet. It is made when you apply.</source>
        <extracomment>%1 path of a file</extracomment>
        <translation>%1 尚不存在，应用时会自动创建。</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新检测</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>正在应用…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Test pull</source>
        <translation>测试拉取</translation>
    </message>
    <message>
        <source>Not added</source>
        <translation>未添加</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Last backup %1</source>
        <extracomment>%1 date and time</extracomment>
        <translation>上次备份 %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>A configuration file: %1 whose it is (&quot;This machine&quot;), %2 its path</extracomment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Docker</source>
        <translation>Docker</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Restore backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Preview changes…</source>
        <translation>预览更改…</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Looking for Docker…</source>
        <translation>正在查找 Docker…</translation>
    </message>
</context>
<context>
    <name>jingtai::EditActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>jingtai::EntriesEditor</name>
    <message>
        <source>Add</source>
        <extracomment>A further entry in the list of a setting</extracomment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <extracomment>%1 a setting (&quot;DNS servers&quot;)</extracomment>
        <translation>添加到“%1”</translation>
    </message>
    <message>
        <source>%1, entry %2</source>
        <extracomment>Accessible name of a field: %1 a setting (&quot;DNS servers&quot;), %2 the number of the entry</extracomment>
        <translation>%1，第 %2 项</translation>
    </message>
    <message>
        <source>%1, name</source>
        <extracomment>Accessible name of a field: %1 which entry</extracomment>
        <translation>%1，名称</translation>
    </message>
    <message>
        <source>%1, value</source>
        <extracomment>Accessible name of a field: %1 which entry</extracomment>
        <translation>%1，值</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>A switch</extracomment>
        <translation>开启</translation>
    </message>
    <message>
        <source>%1, on</source>
        <extracomment>Accessible name of a switch: %1 which entry</extracomment>
        <translation>%1，开启</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1 which entry (&quot;DNS servers, entry 2&quot;)</extracomment>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>jingtai::ExportDialog</name>
    <message>
        <source>Export mirrors</source>
        <translation>导出镜像站</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Mirrors</source>
        <translation>镜像站</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen in the list</source>
        <translation>
            <numerusform>列表中选中的 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own</source>
        <translation>
            <numerusform>您自己的 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>全部 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Catalogue (JSON), can be imported again</source>
        <translation>镜像站列表（JSON），可再次导入</translation>
    </message>
    <message>
        <source>Table in Markdown</source>
        <translation>Markdown 表格</translation>
    </message>
    <message>
        <source>Table in CSV</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>Import mirrors</source>
        <translation>导入镜像站</translation>
    </message>
</context>
<context>
    <name>jingtai::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What you typed is not saved.</source>
        <translation>您输入的内容尚未保存。</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>jingtai::GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Mirrors</source>
        <translation>镜像站</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Docker</source>
        <translation>Docker</translation>
    </message>
</context>
<context>
    <name>jingtai::HubMirrors</name>
    <message>
        <source>Checking…</source>
        <translation>检测中…</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>%1 milliseconds until the first answer</extracomment>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Checked through the proxy %1, which Docker does not use.</source>
        <extracomment>%1 address of a proxy</extracomment>
        <translation>检测经过代理 %1，而 Docker 不使用它。</translation>
    </message>
    <message>
        <source>Checked directly; Docker goes through the proxy %1.</source>
        <extracomment>%1 address of a proxy</extracomment>
        <translation>检测为直连；Docker 经过代理 %1。</translation>
    </message>
    <message>
        <source>Checked through the proxy %1; Docker goes through %2.</source>
        <extracomment>%1 address of a proxy, %2 of another</extracomment>
        <translation>检测经过代理 %1；Docker 经过 %2。</translation>
    </message>
    <message>
        <source>Docker wants a mirror that has the whole of Docker Hub at the root of its host.</source>
        <translation>Docker 要求镜像站在主机根路径下提供整个 Docker Hub。</translation>
    </message>
    <message>
        <source>Mirrors %1; Docker asks mirrors for Docker Hub alone.</source>
        <extracomment>%1 registries, such as quay.io</extracomment>
        <translation>它是 %1 的镜像站；Docker 只向镜像站请求 Docker Hub 的镜像。</translation>
    </message>
    <message>
        <source>Its address wants a value of yours. Give it on the page Mirrors first.</source>
        <translation>其地址需要您的专属值，请先在“镜像站”页面填写。</translation>
    </message>
    <message>
        <source>It is said to be closed.</source>
        <translation>据称已关闭。</translation>
    </message>
    <message>
        <source>It stands in the list already.</source>
        <translation>列表中已有。</translation>
    </message>
</context>
<context>
    <name>jingtai::LargeTextBar</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close text</source>
        <translation>关闭文本</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>%1 is being converted…</source>
        <extracomment>%1 name of a file</extracomment>
        <translation>正在转换 %1…</translation>
    </message>
    <message>
        <source>%1 (%2) is shown around the chosen name; copying and saving take all of it.</source>
        <extracomment>%1 name of a file, %2 its size</extracomment>
        <translation>%1（%2）只显示所选镜像名附近的行；复制和保存的是全文。</translation>
    </message>
    <message>
        <source>The program in which the text was copied is being asked for it…</source>
        <translation>正在向复制文本的程序请求内容…</translation>
    </message>
    <message>
        <source>The text is being taken from the clipboard: %1 so far…</source>
        <translation>正在读取剪贴板中的文本：已收到 %1…</translation>
    </message>
</context>
<context>
    <name>jingtai::LossDialog</name>
    <message>
        <source>Changes that are not applied</source>
        <translation>尚未应用的更改</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>放弃这些更改？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>jingtai::MainWindow</name>
    <message numerus="yes">
        <source>One text is converted at a time: “%1” was opened, %n other file(s) not.</source>
        <extracomment>%1 name of the file that was opened; %n files were not</extracomment>
        <translation>
            <numerusform>一次只转换一份文本：已打开“%1”，另有 %n 个文件未打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Jingtai</source>
        <translation>镜台</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Mirrors</source>
        <translation>镜像站</translation>
    </message>
    <message>
        <source>&amp;Find mirror…</source>
        <translation>查找镜像站(&amp;F)…</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Beside the name of a page: %1 usable mirrors of %2</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n mirror(s) usable</source>
        <translation>
            <numerusform>%n 个镜像站中有 %1 个可用</numerusform>
        </translation>
    </message>
    <message>
        <source>Docker</source>
        <translation>Docker</translation>
    </message>
    <message>
        <source>&amp;Find setting…</source>
        <translation>查找设置(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Find command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorActions</name>
    <message>
        <source>Copy &amp;as</source>
        <translation>复制为(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;olumns</source>
        <translation>列(&amp;O)</translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorAlerts</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 a verdict (&quot;Serves images&quot;), %2 a time (&quot;84 ms&quot;)</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n mirrors in use are not usable now</source>
        <translation>
            <numerusform>%n 个使用中的镜像站现已不可用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not usable now</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>%1 现已不可用</translation>
    </message>
    <message numerus="yes">
        <source>%n mirrors in use are usable again</source>
        <translation>
            <numerusform>%n 个使用中的镜像站已恢复可用</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is usable again</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>%1 已恢复可用</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>%1 what a check found (&quot;Timed out&quot;), as a sentence</extracomment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 title of a mirror, %2 what a check found (&quot;Timed out&quot;)</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>%n mirrors that are not listed</extracomment>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>无需任何操作。</translation>
    </message>
    <message>
        <source>Conversions still go there: choose another mirror on the page Convert.</source>
        <translation>转换仍在使用它：请在“转换”页另选镜像站。</translation>
    </message>
    <message>
        <source>The automatic choice turns to other mirrors meanwhile.</source>
        <translation>自动选择会暂时改用其他镜像站。</translation>
    </message>
    <message>
        <source>Docker still asks there on every pull: see the page Docker.</source>
        <translation>Docker 每次拉取时仍会请求它：请查看 Docker 页。</translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorChecks</name>
    <message>
        <source>Measure speed</source>
        <translation>测速</translation>
    </message>
    <message>
        <source>Load two megabytes of an image from each mirror that is chosen</source>
        <translation>从每个选中的镜像站下载镜像的两兆字节来测速</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检测</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Checking which work from here…</source>
        <translation>正在检测哪些镜像站在此可用…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n usable from here</source>
        <translation>
            <numerusform>%n 个镜像站中 %1 个在本机可用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usable so far</source>
        <extracomment>%n mirrors, while a check goes on</extracomment>
        <translation>
            <numerusform>目前 %n 个可用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n usable</source>
        <translation>
            <numerusform>%n 个可用</numerusform>
        </translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>%1检测</translation>
    </message>
    <message>
        <source>no checks by themselves on a metered connection</source>
        <translation>按流量计费的网络下不自动检测</translation>
    </message>
    <message>
        <source>next check %1</source>
        <extracomment>%1 &quot;in 14 min&quot;</extracomment>
        <translation>%1再次检测</translation>
    </message>
    <message>
        <source> · </source>
        <extracomment>Between the parts of the status line</extracomment>
        <translation>·</translation>
    </message>
    <message>
        <source>No usable mirror yet</source>
        <translation>暂无可用镜像站</translation>
    </message>
    <message>
        <source>The check is going on; what is found usable is shown when it is over.</source>
        <translation>检测正在进行；完成后会显示可用的镜像站。</translation>
    </message>
    <message>
        <source>No mirror was usable when last checked</source>
        <translation>上次检测时没有可用的镜像站</translation>
    </message>
    <message>
        <source>None of the mirrors could be reached, nor any registry. Check the network connection of this computer, then check again.</source>
        <translation>所有镜像站和源仓库都无法访问。请检查本机的网络连接，然后重新检测。</translation>
    </message>
    <message>
        <source>checks on demand only</source>
        <translation>仅手动检测</translation>
    </message>
    <message>
        <source>Nothing has been checked yet</source>
        <translation>尚未检测</translation>
    </message>
    <message>
        <source>Ask all mirrors but those said to be closed</source>
        <translation>检测除据称已关闭者外的全部镜像站</translation>
    </message>
    <message>
        <source>Ask no more mirrors</source>
        <translation>不再检测其余镜像站</translation>
    </message>
    <message>
        <source>“Check now” finds out which mirrors work.</source>
        <translation>点击“立即检测”，看哪些镜像站可用。</translation>
    </message>
    <message>
        <source>Press %1 to check which mirrors work.</source>
        <translation>按 %1 检测，看哪些镜像站可用。</translation>
    </message>
    <message>
        <source>Check the network connection, then check again.</source>
        <translation>请检查网络连接，然后重新检测。</translation>
    </message>
    <message>
        <source>Check the network connection, then press %1 to check again.</source>
        <translation>请检查网络连接，然后按 %1 重新检测。</translation>
    </message>
    <message>
        <source>check stopped %1</source>
        <extracomment>%1 &quot;2 min ago&quot;</extracomment>
        <translation>%1中止检测</translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorDelegate</name>
    <message>
        <source>Yours</source>
        <extracomment>Small mark beside the name of a mirror that the person added</extracomment>
        <translation>自有</translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorEditor</name>
    <message>
        <source>Any registry</source>
        <translation>任意仓库</translation>
    </message>
    <message>
        <source>Another registry</source>
        <translation>其他仓库</translation>
    </message>
    <message>
        <source>Docker CE packages</source>
        <translation>Docker CE 软件包</translation>
    </message>
    <message>
        <source>Kubernetes packages</source>
        <translation>Kubernetes 软件包</translation>
    </message>
    <message>
        <source>Same path</source>
        <translation>路径不变</translation>
    </message>
    <message>
        <source>Behind the registry</source>
        <translation>加在仓库名之前</translation>
    </message>
    <message>
        <source>Last part only</source>
        <translation>只留最后一段</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>源仓库</translation>
    </message>
    <message>
        <source>Shape of the names</source>
        <translation>名称形式</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Something is not right yet.</source>
        <translation>还有内容需要修改。</translation>
    </message>
    <message>
        <source>Add mirror</source>
        <translation>添加镜像站</translation>
    </message>
    <message>
        <source>Edit mirror</source>
        <translation>编辑镜像站</translation>
    </message>
    <message>
        <source>Paste its address; the rest is filled in as far as it can be told.</source>
        <translation>粘贴它的地址，其余内容会尽量自动填好。</translation>
    </message>
    <message>
        <source>Your version takes the place of the built-in one. Remove it to have that one back.</source>
        <translation>您的版本会取代内置的镜像站。移除它即可恢复内置的版本。</translation>
    </message>
    <message>
        <source>What you change holds for conversions from now on.</source>
        <translation>修改从现在起对转换生效。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Names on it</source>
        <translation>站上名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Docker may use it in registry-mirrors</source>
        <translation>允许 Docker 将它用于 registry-mirrors</translation>
    </message>
    <message>
        <source>Docker asks registry mirrors for docker.io only, at the root of a host.</source>
        <translation>Docker 只向 registry-mirrors 请求 docker.io，且地址必须是主机的根路径。</translation>
    </message>
    <message>
        <source>How an image is called on this mirror; {path} stands for its path.</source>
        <translation>镜像在该镜像站上的名称；{path} 代表镜像的路径。</translation>
    </message>
    <message>
        <source>As it stands in the list. Without one, its host does.</source>
        <translation>显示在列表中的名称；留空则显示主机名。</translation>
    </message>
    <message>
        <source>Stands among the details of the mirror.</source>
        <translation>显示在该镜像站的详情中。</translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorPicker</name>
    <message numerus="yes">
        <source>%n mirror(s) chosen</source>
        <translation>
            <numerusform>已选择 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message>
        <source>Add mirrors from the list</source>
        <translation>从列表添加镜像站</translation>
    </message>
    <message>
        <source>Docker uses mirrors of docker.io alone, and only where a mirror has a host of its own for it.</source>
        <translation>Docker 只使用 docker.io 的镜像站，并且该镜像站必须有专用的主机名。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Find a mirror</source>
        <translation>查找镜像站</translation>
    </message>
    <message>
        <source>Mirrors to add</source>
        <translation>可添加的镜像站</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorTableModel</name>
    <message>
        <source>Mirror</source>
        <translation>镜像站</translation>
    </message>
    <message>
        <source>Claim</source>
        <extracomment>Column: what a source says about a mirror</extracomment>
        <translation>据称状态</translation>
    </message>
    <message>
        <source>As of</source>
        <extracomment>Column: the date of a claim</extracomment>
        <translation>截至</translation>
    </message>
    <message>
        <source>Trust</source>
        <extracomment>Column: who runs a mirror</extracomment>
        <translation>来源</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>Column: what the last check of a mirror found</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Latency</source>
        <extracomment>Column: milliseconds until the first byte of an answer</extracomment>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>Column: megabytes per second</extracomment>
        <translation>速度</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>Column: the last checks as small bars</extracomment>
        <translation>历史</translation>
    </message>
    <message>
        <source>Checked</source>
        <extracomment>Column: how long ago a mirror was checked</extracomment>
        <translation>检测时间</translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorTasks</name>
    <message numerus="yes">
        <source>%n mirror(s) removed</source>
        <translation>
            <numerusform>已移除 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) switched on</source>
        <translation>
            <numerusform>已启用 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) switched off</source>
        <translation>
            <numerusform>已停用 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) copied</source>
        <translation>
            <numerusform>已复制 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 copied</source>
        <extracomment>%1 an address</extracomment>
        <translation>已复制 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es) copied</source>
        <translation>
            <numerusform>已复制 %n 个地址</numerusform>
        </translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation>已复制详情</translation>
    </message>
    <message>
        <source>“%1” serves packages, not images: names cannot be converted with it. Choose a mirror of a registry.</source>
        <translation>“%1”提供软件包，不提供镜像，不能用来转换镜像名。请选择镜像仓库的镜像站。</translation>
    </message>
    <message>
        <source>“%1” is switched off. Switch it on to convert names with it.</source>
        <translation>“%1”已停用。启用后才能用它转换镜像名。</translation>
    </message>
    <message>
        <source>“%1” is said to be closed: what is converted with it may not be there. Choose Automatic to have another mirror taken.</source>
        <translation>“%1”据称已关闭，转换后的镜像可能无法拉取。选择“自动”即可改用其他镜像站。</translation>
    </message>
    <message>
        <source>%1 opened in the browser</source>
        <extracomment>%1 the address of a web page</extracomment>
        <translation>已在浏览器中打开 %1</translation>
    </message>
    <message>
        <source>No browser could be started for %1. Copy the address and open it yourself.</source>
        <extracomment>%1 the address of a web page</extracomment>
        <translation>无法启动浏览器打开 %1。请复制地址自行打开。</translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorsPage</name>
    <message>
        <source>Mirrors</source>
        <translation>镜像站</translation>
    </message>
    <message>
        <source>Add mirror…</source>
        <translation>添加镜像站…</translation>
    </message>
    <message>
        <source>Filter mirrors</source>
        <translation>筛选镜像站</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Mirror details</source>
        <translation>镜像站详情</translation>
    </message>
    <message>
        <source>all</source>
        <comment>upstreams</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>All</source>
        <comment>upstreams</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Upstream</source>
        <translation>源仓库</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n mirror(s) shown</source>
        <translation>
            <numerusform>共 %n 个镜像站，显示 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 &quot;69 mirrors&quot;, %2 &quot;11 registries&quot;</extracomment>
        <translation>%2的 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s)</source>
        <translation>
            <numerusform>%n 个镜像站</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registr(y/ies)</source>
        <translation>
            <numerusform>%n 个仓库</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n switched off</source>
        <extracomment>%1 &quot;69 mirrors of 11 registries&quot;</extracomment>
        <translation>
            <numerusform>%1，其中 %n 个已停用</numerusform>
        </translation>
    </message>
    <message>
        <source>No mirror chosen</source>
        <translation>未选择镜像站</translation>
    </message>
    <message numerus="yes">
        <source>%n mirror(s) chosen</source>
        <translation>
            <numerusform>已选择 %n 个镜像站</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no mirrors</source>
        <translation>没有镜像站</translation>
    </message>
    <message>
        <source>The catalogue in use has none. Add one of your own, or import a list.</source>
        <translation>当前列表中没有镜像站。请添加自己的镜像站，或导入列表。</translation>
    </message>
    <message>
        <source>No mirror serves this</source>
        <translation>没有镜像站提供它</translation>
    </message>
    <message>
        <source>No mirror matches “%1”</source>
        <translation>没有与“%1”匹配的镜像站</translation>
    </message>
    <message>
        <source>Names, addresses, registries, operators and remarks are searched.</source>
        <translation>会在名称、地址、仓库、运营者和备注中查找。</translation>
    </message>
    <message>
        <source>Only usable</source>
        <translation>仅显示可用</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state</comment>
        <extracomment>%1 &quot;9 of 41 usable from here&quot;, %2 &quot;7 of 69 mirrors shown&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Show all mirrors</source>
        <translation>显示全部镜像站</translation>
    </message>
    <message>
        <source>Import mirrors…</source>
        <translation>导入镜像站…</translation>
    </message>
    <message>
        <source>%1 and %2 chosen</source>
        <extracomment>%1 &quot;2 mirrors&quot;, %2 &quot;1 registry&quot;</extracomment>
        <translation>已选择 %1和 %2</translation>
    </message>
    <message>
        <source>Return leads to what is known of the chosen mirror, the menu key to what can be done with it.</source>
        <translation>按回车键查看所选镜像站的详情，按菜单键查看可对其执行的操作。</translation>
    </message>
    <message>
        <source>What is known of the mirror that is chosen in the table.</source>
        <translation>表格中所选镜像站的详情。</translation>
    </message>
    <message>
        <source>Choose a mirror in the table to read what is known of it.</source>
        <translation>在表格中选择一个镜像站，即可查看其详情。</translation>
    </message>
    <message>
        <source>The menu Mirrors checks, compares, copies, switches on or off and exports them together.</source>
        <translation>可在“镜像站”菜单中一起检测、比对、复制、启用、停用或导出。</translation>
    </message>
</context>
<context>
    <name>jingtai::MirrorsView</name>
    <message>
        <source>&amp;Sort by</source>
        <translation>排序方式(&amp;S)</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <extracomment>The order of the table</extracomment>
        <translation>列表顺序</translation>
    </message>
    <message>
        <source>Descending</source>
        <extracomment>The order of the table</extracomment>
        <translation>降序</translation>
    </message>
</context>
<context>
    <name>jingtai::NoticeCard</name>
    <message>
        <source>Copy commands</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>jingtai::Notifications</name>
    <message>
        <source>Nothing on this desktop shows notifications, so none will be seen. Start its notification service, or install one.</source>
        <translation>此桌面没有可以显示通知的服务，因此看不到通知。请启动或安装一个通知服务。</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Button of a notification: shows the mirror in the window</extracomment>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>jingtai::PackageSetupDialog</name>
    <message>
        <source>The commands are in the clipboard</source>
        <translation>命令已复制到剪贴板</translation>
    </message>
    <message>
        <source>Set up %1 from %2</source>
        <extracomment>%1 packages, such as Docker CE, %2 title of a mirror</extracomment>
        <translation>安装 %1（%2）</translation>
    </message>
    <message>
        <source>Commands for a terminal: they fetch the key that the packages are signed with, write the file of the repository, and install the packages.</source>
        <translation>在终端中执行的命令：获取软件包的签名密钥，写入软件源文件，然后安装软件包。</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>发行版</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Copy commands</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>jingtai::ParametersDialog</name>
    <message>
        <source>Your access to %1</source>
        <extracomment>%1 title of a mirror</extracomment>
        <translation>%1的个人参数</translation>
    </message>
    <message>
        <source>This mirror has an address of its own for each person. Its operator tells you yours.</source>
        <translation>此镜像站为每个人提供专属地址，请向其运营方获取。</translation>
    </message>
    <message>
        <source>This mirror has an address of its own for each person. You find yours on its home page.</source>
        <translation>此镜像站为每个人提供专属地址，可在其主页上找到。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Open home page</source>
        <translation>打开主页</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Remove what is kept of this mirror&apos;s values</source>
        <translation>清除为此镜像站保存的参数</translation>
    </message>
</context>
<context>
    <name>jingtai::PreviewDialog</name>
    <message>
        <source>Preview of the changes</source>
        <translation>预览更改</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <extracomment>%1 lines that are added, %2 that are removed</extracomment>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>%1 lines added, %2 removed</source>
        <extracomment>Read out: lines of a difference</extracomment>
        <translation>新增 %1 行，删除 %2 行</translation>
    </message>
    <message>
        <source>Copy the difference</source>
        <translation>复制差异</translation>
    </message>
    <message>
        <source>Apply without restart</source>
        <translation>应用但不重启</translation>
    </message>
    <message>
        <source>Apply and restart</source>
        <translation>应用并重启</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
</context>
<context>
    <name>jingtai::ProgressLine</name>
    <message>
        <source>Progress of the check</source>
        <translation>检测进度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1 how many of %2 mirrors are checked</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>jingtai::ProxySetting</name>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>System</source>
        <comment>proxy</comment>
        <extracomment>The proxy that the desktop or the environment says</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <comment>proxy</comment>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Manual</source>
        <comment>proxy</comment>
        <extracomment>A proxy whose address is typed</extracomment>
        <translation>手动设置</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
</context>
<context>
    <name>jingtai::RegistryMirrorsCard</name>
    <message>
        <source>Registry mirrors</source>
        <translation>镜像加速地址</translation>
    </message>
    <message>
        <source>for docker.io only, tried from top to bottom</source>
        <translation>仅用于 docker.io，自上而下依次尝试</translation>
    </message>
    <message>
        <source>Add from list…</source>
        <translation>从列表添加…</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>添加地址</translation>
    </message>
    <message>
        <source>None: Docker takes its images from docker.io itself.</source>
        <translation>未设置：Docker 直接从 docker.io 拉取镜像。</translation>
    </message>
    <message>
        <source>Docker asks them from top to bottom. Alt+Up and Alt+Down move the chosen one, Space switches it on or off, F2 edits it, Delete removes it.</source>
        <translation>Docker 按从上到下的顺序依次尝试。Alt+↑ 和 Alt+↓ 移动所选项，空格键启用或停用，F2 编辑，Delete 删除。</translation>
    </message>
</context>
<context>
    <name>jingtai::RegistryMirrorsModel</name>
    <message>
        <source>The text is not valid JSON at the moment, so that the list cannot be changed.</source>
        <translation>文本目前不是有效的 JSON，无法修改列表。</translation>
    </message>
    <message>
        <source>“registry-mirrors” is no list at the moment. Fix it first.</source>
        <translation>“registry-mirrors”目前不是列表。请先修复。</translation>
    </message>
    <message>
        <source>“registry-mirrors” holds something that is no address in double quotes. Fix it first.</source>
        <translation>“registry-mirrors”中有不是双引号地址的内容。请先修复。</translation>
    </message>
    <message>
        <source>Type the address of a mirror, such as https://docker.example.com.</source>
        <translation>请输入镜像加速地址，例如 https://docker.example.com。</translation>
    </message>
    <message>
        <source>It is not in the list of mirrors any more.</source>
        <translation>它已不在镜像站列表中。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>“registry-mirrors” has so many entries that not all are shown. Change it in the JSON view.</source>
        <translation>“registry-mirrors”条目过多，未全部显示。请在 JSON 视图中修改。</translation>
    </message>
</context>
<context>
    <name>jingtai::RegistryMirrorsView</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 address of a mirror, %2 what is to be said about it</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>jingtai::RepairDialog</name>
    <message>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>What would be mended. The file stays as it is until you apply it.</source>
        <translation>以下内容将被修复。在您应用之前，文件保持不变。</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>采用此文本</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s) must be mended by hand.</source>
        <translation>
            <numerusform>还有 %n 处错误需要手动修改。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::SettingField</name>
    <message>
        <source>On</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>A whole number is wanted here.</source>
        <translation>此处需要填写整数。</translation>
    </message>
    <message>
        <source>Another…</source>
        <extracomment>In a menu with the values that a setting may have</extracomment>
        <translation>其他…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries: too many for a form. Change them in the JSON view.</source>
        <translation>
            <numerusform>共 %n 项，表单中无法逐一列出。请在 JSON 视图中修改。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jingtai::SettingRow</name>
    <message>
        <source>Use the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Use the default for %1</source>
        <extracomment>%1 a setting (&quot;Downloads at once&quot;)</extracomment>
        <translation>将“%1”恢复为默认值</translation>
    </message>
</context>
<context>
    <name>jingtai::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Changes take effect at once</source>
        <translation>更改立即生效</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Keep a history of conversions</source>
        <translation>保留转换历史</translation>
    </message>
    <message>
        <source>Check mirrors</source>
        <translation>检测镜像站</translation>
    </message>
    <message>
        <source>Wait for a mirror</source>
        <translation>等待时限</translation>
    </message>
    <message>
        <source>For the window and all that it says</source>
        <translation>界面和各项说明所用的语言</translation>
    </message>
    <message>
        <source>“System” follows the desktop</source>
        <translation>选“跟随系统”时，随桌面在浅色与深色之间切换</translation>
    </message>
    <message>
        <source>Once at the start, then by this interval; never by themselves on a metered connection. “Never” leaves it to the button.</source>
        <translation>启动时检测一次，此后按此间隔自动检测；按流量计费的网络下不会自动检测。选“从不”则只在点击按钮时检测。</translation>
    </message>
    <message>
        <source>Without an answer by then it has timed out</source>
        <translation>到时仍未应答的镜像站视为超时</translation>
    </message>
    <message>
        <source>The image names of the last 50, on this computer alone. Switching it off deletes them.</source>
        <translation>最近 50 次转换的镜像名称，仅保存在本机。关闭即删除。</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>How mirrors are reached</source>
        <translation>检测镜像站时使用的代理</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>托盘</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window ends the program.</source>
        <translation>此桌面没有托盘：关闭窗口即结束程序。</translation>
    </message>
    <message>
        <source>Checks go on by their interval, and a click on the icon brings the window back. Quit in the menu File ends the program.</source>
        <translation>检测按设定的间隔继续进行，点击图标可重新打开窗口。要结束程序，请使用“文件”菜单中的“退出”。</translation>
    </message>
    <message>
        <source>Tell when mirrors in use fail</source>
        <translation>使用中的镜像站失效时通知我</translation>
    </message>
    <message>
        <source>Stay in the tray when closed</source>
        <translation>关闭窗口后留在托盘</translation>
    </message>
    <message>
        <source>And when they work again: once each time a check finds it, and not while the whole network is away. In use are those chosen for conversions, and those that Docker pulls through.</source>
        <translation>恢复时也会通知：以检测结果为准，每次变化只通知一次，整个网络不通时不通知。“使用中”指为转换所选的，以及 Docker 拉取时经过的镜像站。</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Offer what is copied elsewhere</source>
        <translation>提示转换别处复制的内容</translation>
    </message>
    <message>
        <source>This desktop lets no program see what others copy, so nothing is offered.</source>
        <translation>此桌面不允许程序查看其他程序复制的内容，因此不会有提示。</translation>
    </message>
    <message>
        <source>Looks at each text that another program copies, but at no secret of a password manager, and offers to convert the image names in it. Nothing is kept or sent.</source>
        <translation>查看其他程序复制的每段文本（密码管理器标记的机密除外），并提示转换其中的镜像名。不保存，也不发送任何内容。</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
</context>
<context>
    <name>jingtai::ShortcutSettings</name>
    <message>
        <source>“%1” (%2)</source>
        <extracomment>A command and its menu: “Check now” (Mirrors)</extracomment>
        <translation>“%1”（%2）</translation>
    </message>
    <message>
        <source>%1 is the key of %2.</source>
        <extracomment>%1 a key, %2 one or two commands, each with its menu</extracomment>
        <translation>%1 已用于%2。</translation>
    </message>
</context>
<context>
    <name>jingtai::ShortcutsModel</name>
    <message>
        <source>no key</source>
        <translation>无快捷键</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <extracomment>%1 a key, or “no key”</extracomment>
        <translation>%1，已更改</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>jingtai::ShortcutsView</name>
    <message>
        <source>Find a command or key</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Give every command the key that it comes with</source>
        <translation>所有命令恢复默认的快捷键</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>没有这样的命令</translation>
    </message>
    <message>
        <source>No command, menu or key has these words.</source>
        <translation>没有命令、菜单或按键包含这些字词。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>改用于此</translation>
    </message>
    <message>
        <source>No command is chosen</source>
        <translation>未选中命令</translation>
    </message>
    <message>
        <source>Key for “%1”</source>
        <extracomment>%1 a command</extracomment>
        <translation>“%1”的快捷键</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Clear the key for “%1”</source>
        <translation>清除“%1”的快捷键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>It comes without a key</source>
        <extracomment>%1 a key</extracomment>
        <translation>默认没有快捷键</translation>
    </message>
    <message>
        <source>It comes with the key %1</source>
        <translation>默认为 %1</translation>
    </message>
    <message>
        <source>Reset the key for “%1”</source>
        <translation>“%1”恢复默认的快捷键</translation>
    </message>
    <message>
        <source>Press the new key in the field. Backspace takes it away, Esc goes back to the list.</source>
        <translation>在框中按下新的快捷键。退格键清除，Esc 返回列表。</translation>
    </message>
    <message>
        <source>Every command gets the key that it comes with. The keys that you chose are lost.</source>
        <translation>所有命令恢复默认的快捷键，您更改过的快捷键将丢失。</translation>
    </message>
    <message>
        <source>%1: no key</source>
        <extracomment>A screen reader says it: %1 a command, %2 its key</extracomment>
        <translation>%1：无快捷键</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The key of the chosen command is changed below.</source>
        <translation>可在下方更改所选命令的快捷键。</translation>
    </message>
</context>
<context>
    <name>jingtai::Sidebar</name>
    <message>
        <source>Jingtai</source>
        <extracomment>The name of the program</extracomment>
        <translation>镜台</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The arrow keys turn the pages.</source>
        <translation>用方向键切换页面。</translation>
    </message>
</context>
<context>
    <name>jingtai::StageChart</name>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 a stage of a check (&quot;TLS&quot;), %2 its figure (&quot;11 ms&quot;) or &quot;failed&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>各阶段</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a list</extracomment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>jingtai::TestPullRun</name>
    <message>
        <source>Pulling %1…</source>
        <extracomment>%1 name of an image</extracomment>
        <translation>正在拉取 %1…</translation>
    </message>
    <message>
        <source>Pulling %1, %2 %</source>
        <extracomment>%1 name of an image, %2 a number</extracomment>
        <translation>正在拉取 %1，%2 %</translation>
    </message>
</context>
<context>
    <name>jingtai::TextDialog</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
</context>
<context>
    <name>jingtai::TrayIcon</name>
    <message>
        <source>Jingtai</source>
        <translation>镜台</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <extracomment>Brings the window back</extracomment>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Check now</source>
        <translation>立即检测(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Checking mirrors…</source>
        <translation>正在检测镜像站…</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检测</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n mirror(s) usable</source>
        <translation>
            <numerusform>%n 个镜像站中有 %1 个可用</numerusform>
        </translation>
    </message>
    <message>
        <source>Jingtai goes on in the tray</source>
        <translation>镜台仍在托盘中运行</translation>
    </message>
    <message>
        <source>It checks mirrors as before. Quit in the menu of its icon ends it.</source>
        <translation>镜台会照常检测镜像站。要结束它，请在托盘图标的菜单中选“退出”。</translation>
    </message>
</context>
<context>
    <name>jingtai::Welcome::Sheet</name>
    <message>
        <source>Welcome to Jingtai</source>
        <translation>欢迎使用镜台</translation>
    </message>
    <message>
        <source>Jingtai</source>
        <translation>镜台</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Mirrors</source>
        <translation>镜像站</translation>
    </message>
    <message>
        <source>See which mirrors work right now, from here, and how fast.</source>
        <translation>此时此地哪些镜像站可用、速度如何，一目了然。</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Paste any text, and get image names in it that can be pulled.</source>
        <translation>粘贴任意文本，其中的镜像名即换成可以拉取的名称。</translation>
    </message>
    <message>
        <source>Docker</source>
        <translation>Docker</translation>
    </message>
    <message>
        <source>Change Docker&apos;s settings without breaking Docker.</source>
        <translation>放心修改 Docker 的设置，不会把 Docker 改坏。</translation>
    </message>
    <message>
        <source>A check asks the mirrors on the list, and the registries that they mirror, for a small public image, from this computer. Nothing else is sent.</source>
        <translation>检测时本机会向列表中的镜像站及源仓库请求一个公开的小镜像，不发送其他内容。</translation>
    </message>
    <message>
        <source>Skip</source>
        <extracomment>Button: leaves out the welcome</extracomment>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>Button: ends the welcome and begins to check mirrors</extracomment>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>jingtai::WindowActions</name>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
</context>
</TS>
