// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// The tokens of the pages (ux 2.1): two palettes, three text sizes. Sizes are pixels of a page drawn at 4.03 px/mm.
QtObject {
    readonly property var standard: ({
        paper: "#FAF7F1", surface: "#FFFFFF", ink: "#10213A", muted: "#414F69", action: "#0A563E", actionPressed: "#07402E",
        overAction: "#FFFFFF", tint: "#E3F1EA", overTint: "#0A563E", border: "#717D93", focus: "#FFC42E", danger: "#98121D",
        amber: "#6B4400", amberTint: "#FFF1CF", bar: "#10213A", overBar: "#FFFFFF", line: "#D9DEE6", off: "#EEF0F3", offIcon: "#D9DEE6"
    })
    readonly property var yellowOnBlack: ({
        paper: "#000000", surface: "#000000", ink: "#FFFFFF", muted: "#FFFFFF", action: "#FFE100", actionPressed: "#FFF3A0",
        overAction: "#000000", tint: "#000000", overTint: "#FFE100", border: "#FFFFFF", focus: "#FFE100", danger: "#FFFFFF",
        amber: "#FFE100", amberTint: "#000000", bar: "#000000", overBar: "#FFFFFF", line: "#FFFFFF", off: "#000000", offIcon: "#000000"
    })
    readonly property var reading: terminal.view.reading
    readonly property bool yellow: reading.yellow === 1
    readonly property bool low: reading.low === 1
    readonly property var palette: yellow ? yellowOnBlack : standard
    property bool keyed: false  // a key was used last: the focus is shown

    readonly property color paper: palette.paper
    readonly property color surface: palette.surface
    readonly property color ink: palette.ink
    readonly property color muted: palette.muted
    readonly property color action: palette.action
    readonly property color actionPressed: palette.actionPressed
    readonly property color overAction: palette.overAction
    readonly property color tint: palette.tint
    readonly property color overTint: palette.overTint
    readonly property color border: palette.border
    readonly property color focus: palette.focus
    readonly property color danger: palette.danger
    readonly property color amber: palette.amber
    readonly property color amberTint: palette.amberTint
    readonly property color bar: palette.bar
    readonly property color overBar: palette.overBar
    readonly property color line: palette.line
    readonly property color off: palette.off
    readonly property color offIcon: palette.offIcon
    readonly property string font: "Inter"

    readonly property bool portrait: terminal.portrait
    readonly property int wide: portrait ? 1080 : 1920
    readonly property int tall: portrait ? 1920 : 1080
    readonly property bool large: reading.size > 0
    readonly property real u: [1.0, 1.4, 1.65][reading.size]
    readonly property int h1: [64, 76, 83][reading.size]
    readonly property int h2: 40 * u
    readonly property int lead: 36 * u
    readonly property int title: 34 * u
    readonly property int body: 30 * u
    readonly property int caption: 26 * u
    readonly property int button: [32, 38, 42][reading.size]
    readonly property int tile: large ? 30 : 26
    readonly property int mark: 18
    readonly property int margin: portrait ? 56 : 64
    readonly property int gap: 24
    readonly property int target: 82  // 20 mm
    readonly property int radiusButton: 16
    readonly property int radiusCard: 20
    readonly property int radiusPanel: 28
    readonly property int topBar: 92
    readonly property int bottomBar: 160

    function icon(name, colour) { return "image://icon/" + name + "/" + String(colour).slice(1) }
}
