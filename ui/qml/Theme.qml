// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// The tokens of the pages (ux 2.1). Sizes are pixels of a 1920 x 1080 page at 4.03 px/mm.
QtObject {
    readonly property color paper: "#FAF7F1"
    readonly property color surface: "#FFFFFF"
    readonly property color ink: "#10213A"
    readonly property color muted: "#42506A"
    readonly property color action: "#0A563E"
    readonly property color actionPressed: "#07402E"
    readonly property color tint: "#E3F1EA"
    readonly property color border: "#717D93"
    readonly property color focus: "#FFC42E"
    readonly property color danger: "#98121D"
    readonly property color amber: "#6B4400"
    readonly property color amberTint: "#FFF1CF"
    readonly property string font: "Inter"

    readonly property int h1: 64
    readonly property int h2: 40
    readonly property int lead: 36
    readonly property int body: 30
    readonly property int caption: 24
    readonly property int mark: 18
    readonly property int margin: 64
    readonly property int gap: 24
    readonly property int radiusButton: 16
    readonly property int radiusCard: 20
    readonly property int radiusPanel: 28
    readonly property int topBar: 92
    readonly property int bottomBar: 160

    function icon(name, colour) { return "image://icon/" + name + "/" + String(colour).slice(1) }
}
