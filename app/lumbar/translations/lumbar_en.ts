<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name></name>
    <message numerus="yes">
        <source>Lumbar held back %n warning(s). Most often: {advice}.</source>
        <translation>
            <numerusform>Lumbar held back %n warning. Most often: {advice}.</numerusform>
            <numerusform>Lumbar held back %n warnings. Most often: {advice}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stay as you are for %n more second(s).</source>
        <translation>
            <numerusform>Stay as you are for %n more second.</numerusform>
            <numerusform>Stay as you are for %n more seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) deleted.</source>
        <translation>
            <numerusform>%n minute deleted.</numerusform>
            <numerusform>%n minutes deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is deleted: %n minute(s).</source>
        <translation>
            <numerusform>Everything is deleted: %n minute.</numerusform>
            <numerusform>Everything is deleted: %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) restored from {file}.</source>
        <translation>
            <numerusform>%n minute restored from {file}.</numerusform>
            <numerusform>%n minutes restored from {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n minute(s)? This cannot be undone.</source>
        <translation>
            <numerusform>Delete %n minute? This cannot be undone.</numerusform>
            <numerusform>Delete %n minutes? This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{share} good, %n warning(s)</source>
        <translation>
            <numerusform>{share} good, %n warning</numerusform>
            <numerusform>{share} good, %n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps, about %n time(s): {times} and later.</source>
        <translation>
            <numerusform>Perhaps, about once: {times} and later.</numerusform>
            <numerusform>Perhaps, about %n times: {times} and later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps, about %n time(s): {times}.</source>
        <translation>
            <numerusform>Perhaps, about once: {times}.</numerusform>
            <numerusform>Perhaps, about %n times: {times}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, about %n time(s): {times} and later.</source>
        <translation>
            <numerusform>Yes, about once: {times} and later.</numerusform>
            <numerusform>Yes, about %n times: {times} and later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, about %n time(s): {times}.</source>
        <translation>
            <numerusform>Yes, about once: {times}.</numerusform>
            <numerusform>Yes, about %n times: {times}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In that time Lumbar has warned %n time(s).</source>
        <translation>
            <numerusform>In that time Lumbar has warned once.</numerusform>
            <numerusform>In that time Lumbar has warned %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Until now Lumbar has warned %n time(s) today.</source>
        <translation>
            <numerusform>Until now Lumbar has warned once today.</numerusform>
            <numerusform>Until now Lumbar has warned %n times today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n screen(s)</source>
        <translation>
            <numerusform>%n screen</numerusform>
            <numerusform>%n screens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n minute(s) recorded before {date}? This cannot be undone.</source>
        <translation>
            <numerusform>Delete %n minute recorded before {date}? This cannot be undone.</numerusform>
            <numerusform>Delete %n minutes recorded before {date}? This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
</TS>
