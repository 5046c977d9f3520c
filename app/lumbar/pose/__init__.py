"""The pose model: pictures to keypoints, on onnxruntime."""
